import type { EditorialSource, SourceEntry } from '../../../../src/delivery/source/EditorialSource'
import type { Written } from './paperHouse'

/** An editorial database in memory that is written step by step. */
export const writtenSource = () => {
  const entries: SourceEntry[] = []
  const snapshots = new Map<string, string>()
  const write = (written: Written): void => {
    if ('entry' in written) entries.push(written.entry)
    else if ('drop' in written) snapshots.delete(written.drop)
    else snapshots.set(written.hash, written.json)
  }
  const source: EditorialSource = {
    entriesAfter: async (seq, limit) => entries.filter((entry) => entry.seq > seq).slice(0, limit),
    lastSeq: async () => entries.at(-1)?.seq ?? 0,
    snapshots: async (hashes) => new Map(hashes.flatMap((hash) => (snapshots.has(hash) ? [[hash, snapshots.get(hash) as string]] : []))),
    close: async () => undefined,
  }
  return { entries, snapshots, source, write }
}
