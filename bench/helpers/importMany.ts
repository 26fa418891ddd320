import { getPayload } from 'payload'

import config from '../../payload.config'
import { importPage } from '../../src/import/importPage'
import { issueOf } from '../../src/import/issueOf'
import { readOnePage } from '../../src/ingest'
import type { ImportFigures } from './ImportFigures'
import { variedPage } from './variedPage'

// node --conditions=production --import tsx bench/helpers/importMany.ts PAGES
// Imports so many different pages into the empty database of DATABASE_URI. The last line on stdout is ImportFigures.
const pages = Number(process.argv[2])

const PAGES_AN_ISSUE = 8
/** Cost is the mean of so many pages before a mark. */
const WINDOW = 60
const MARKS = [100, 300, 1_000, 3_000, 10_000]
/** The program has been running for a while when a year of pages comes in. */
const WARM_UP = 20

const payload = await getPayload({ config, disableOnInit: true })
payload.logger.level = 'silent'
const figures: ImportFigures = { atMarks: [], cpuMillis: 0, faults: 0, pages, seconds: 0 }
const cpuMillis = (): number => {
  const { system, user } = process.cpuUsage()
  return (system + user) / 1000
}
let cpuBefore = cpuMillis()
const millis: number[] = []
const cpu: number[] = []
const lately = (costs: number[]): number => costs.slice(-WINDOW).reduce((sum, each) => sum + each, 0) / WINDOW
for (let number = 0; number < WARM_UP + pages; number++) {
  const day = new Date(Date.UTC(1980, 0, 1 + Math.floor(number / PAGES_AN_ISSUE))).toISOString().slice(0, 10)
  const bytes = variedPage(number)
  const start = performance.now()
  const issue = await issueOf(payload, { certainty: 'printed', date: day, publication: '测速日报' })
  const source = await readOnePage(bytes, { fileName: `${number}.txt` })
  const { faults, status } = await importPage(payload, source, { issue, name: null, number: (number % PAGES_AN_ISSUE) + 1 })
  if (status !== 'new') throw new Error(`Page ${number} was ${status}; the pages must differ.`)
  const cpuAfter = cpuMillis()
  const spent = cpuAfter - cpuBefore
  cpuBefore = cpuAfter
  if (number < WARM_UP) continue
  millis.push(performance.now() - start)
  cpu.push(spent)
  figures.faults += faults
  if (MARKS.includes(millis.length)) {
    figures.atMarks.push({ cpuMillis: lately(cpu), millis: lately(millis), pages: millis.length })
  }
}
figures.seconds = millis.reduce((sum, each) => sum + each, 0) / 1000
figures.cpuMillis = cpu.reduce((sum, each) => sum + each, 0) / pages
await payload.destroy()
console.log(JSON.stringify(figures))
process.exit(0)
