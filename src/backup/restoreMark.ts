import type { Payload } from 'payload'

/** What stands in the database while it is being restored. */
type RestoreMark = { begunAt: string; file: string }

const KEY = 'restore'

/** In the key-value store, which no backup holds and no restore empties. */
export const restoreMark = {
  clear: (payload: Payload): Promise<void> => payload.kv.delete(KEY),
  read: (payload: Payload): Promise<RestoreMark | null> => payload.kv.get<RestoreMark>(KEY),
  set: (payload: Payload, mark: RestoreMark): Promise<void> => payload.kv.set(KEY, mark),
}
