import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

import { getPayload } from 'payload'

import config from '../../payload.config'
import { verify } from '../../src/verify/verify'
import type { VerifyFigures } from './VerifyFigures'

// node --conditions=production --import tsx bench/helpers/measureVerify.ts
// Verifies the database of DATABASE_URI twice: once by the clock, once with a look at the memory. Prints VerifyFigures.

/** Collecting the garbage before each look costs time, so it is no part of the timed run. */
const LOOK_EVERY_MS = 200

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const payload = await getPayload({ config })
payload.logger.level = 'error'

let problems = 0
const start = performance.now()
const { counted } = await verify(payload, () => { problems++ })
const seconds = (performance.now() - start) / 1_000
const peakMemory = process.resourceUsage().maxRSS * 1024

let liveHeap = 0
const look = (): void => {
  collect()
  liveHeap = Math.max(liveHeap, process.memoryUsage().heapUsed)
}
const looking = setInterval(look, LOOK_EVERY_MS)
await verify(payload, () => { problems++ })
look()
clearInterval(looking)

const figures: VerifyFigures = { entries: counted['log entries'] ?? 0, liveHeap, peakMemory, problems, seconds }
console.log(JSON.stringify(figures))
await payload.destroy()
process.exit(0)
