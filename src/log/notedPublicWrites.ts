import { AsyncLocalStorage } from 'node:async_hooks'

import { PUBLIC_ACTIONS } from '../publishing/publicChange'
import type { LogEntry } from './entryHash'

type Note = { isPublic: boolean }

const KEY = Symbol.for('reissue.notedPublicWrites')
const shared = globalThis as unknown as Record<symbol, AsyncLocalStorage<Note> | undefined>

/** One for the process; Next bundles modules several times over. */
const requests: AsyncLocalStorage<Note> = (shared[KEY] ??= new AsyncLocalStorage<Note>())

/** Notes, for the request in hand, that the log says something of what readers have. */
export const notePublicWrite = (action: LogEntry['action']): void => {
  const note = requests.getStore()
  if (note && PUBLIC_ACTIONS.has(action)) note.isPublic = true
}

/** @returns what the work returns, and whether the log says since that readers have something else now. */
export const withNotedPublicWrites = async <T>(work: () => Promise<T>): Promise<Note & { result: T }> => {
  const note: Note = { isPublic: false }
  const result = await requests.run(note, work)
  return { isPublic: note.isPublic, result }
}
