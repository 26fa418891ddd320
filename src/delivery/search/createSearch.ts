import type { Database } from 'libsql'

import { answerSearch } from './answerSearch'
import type { SearchDoor } from './SearchDoor'

/** The search in this thread, which waits for each answer: for tests and tools. Readers are served by `SearchThread.ts`. */
export const createSearch = (readModel: () => Database): SearchDoor => ({
  ask: async (question) => answerSearch(readModel(), question),
  close: async () => {},
})
