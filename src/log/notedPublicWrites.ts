import { AsyncLocalStorage } from 'node:async_hooks'

import type { LogEntry } from './entryHash'

type Note = { isPublic: boolean }

const KEY = Symbol.for('reissue.notedPublicWrites')
const shared = globalThis as unknown as Record<symbol, AsyncLocalStorage<Note> | undefined>

/** One for the process; Next bundles modules several times over. */
const requests: AsyncLocalStorage<Note> = (shared[KEY] ??= new AsyncLocalStorage<Note>())

/** What may change what readers have (src/publishing/publicChange.ts). */
const PUBLIC: ReadonlySet<string> = new Set(['approve', 'erase', 'renew', 'restore', 'withdraw'])

/** Whether readers may have something else after it. */
export const isPublicWrite = (action: LogEntry['action']): boolean => PUBLIC.has(action)

/** Notes, for the request in hand, that the log says something of what readers have. */
export const notePublicWrite = (action: LogEntry['action']): void => {
  const note = requests.getStore()
  if (note && isPublicWrite(action)) note.isPublic = true
}

/** @returns what the work returns, and whether the log says since that readers have something else now. */
export const withNotedPublicWrites = async <T>(work: () => Promise<T>): Promise<Note & { result: T }> => {
  const note: Note = { isPublic: false }
  const result = await requests.run(note, work)
  return { isPublic: note.isPublic, result }
}
