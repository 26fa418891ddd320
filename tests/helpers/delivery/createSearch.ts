import type { Database } from 'libsql'

import { answerSearch } from '../../../src/delivery/search/answerSearch'
import type { SearchDoor } from '../../../src/delivery/search/SearchDoor'

/** The search in this thread, which waits for each answer. Readers are served by `SearchThread.ts`. */
export const createSearch = (readModel: () => Database): SearchDoor => ({
  ask: async (question) => answerSearch(readModel(), question),
  close: async () => {},
})
