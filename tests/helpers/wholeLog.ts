import { entryHash, type LogEntry } from '../../src/log/entryHash'
import type { App } from './app'

/** The log from its first entry, with what is wrong with its chain (nothing, if all is well). */
export const wholeLog = async (app: App): Promise<{ entries: (LogEntry & { hash: string; key: string })[]; faults: string[] }> => {
  const { docs } = await app.payload.db.find<LogEntry & { hash: string; id: string; key: string }>({
    collection: 'log', pagination: false, sort: 'seq',
  })
  const faults: string[] = []
  let previousHash = ''
  for (const [index, entry] of docs.entries()) {
    if (entry.seq !== index + 1) faults.push(`entry ${index + 1} has the number ${entry.seq}`)
    if ((entry.previousHash ?? '') !== previousHash) faults.push(`entry ${entry.seq} does not follow the one before`)
    if (entryHash({ ...entry, previousHash }) !== entry.hash) faults.push(`entry ${entry.seq} was changed`)
    previousHash = entry.hash
  }
  return { entries: docs, faults }
}
