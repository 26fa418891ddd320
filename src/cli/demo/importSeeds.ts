import type { Payload } from 'payload'

import path from 'node:path'

import { countResults } from '../import/countResults'
import { importPages } from '../import/importPages'
import { readManifest } from '../import/readManifest'
import { summary } from '../import/summary'
import { projectRoot } from '../projectRoot'

/** Imports the seed pages; a later start finds them unchanged. */
export const importSeeds = async (payload: Payload): Promise<void> => {
  const entries = await readManifest(path.join(projectRoot, 'seeds', 'manifest.json'))
  const begin = Date.now()
  const results = await importPages(payload, entries)
  const counts = countResults(results)
  if (counts.unchanged === results.length) console.log(`Seed pages: all ${results.length} unchanged.`)
  else console.log(`\n${summary(results, (Date.now() - begin) / 1000)}`)
}
