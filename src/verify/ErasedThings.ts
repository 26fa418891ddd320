import type { ErasedHashes, LogEntry } from '../log/entryHash'

/** What the log says was erased as the law demands: it is missing by right. */
export type ErasedThings = { documents: ReadonlySet<string> } & { [Kind in keyof ErasedHashes]: ReadonlySet<string> }

/** Put together from the entries of all erasures. */
export const erasedThings = (entries: readonly Pick<LogEntry, 'document' | 'erased'>[]): ErasedThings => {
  const all = (kind: keyof ErasedHashes): ReadonlySet<string> => new Set(entries.flatMap(({ erased }) => erased?.[kind] ?? []))
  return {
    documents: new Set(entries.map(({ document }) => document)),
    files: all('files'), lines: all('lines'), linesLeft: all('linesLeft'), reasons: all('reasons'), snapshots: all('snapshots'), sources: all('sources'), texts: all('texts'),
  }
}
