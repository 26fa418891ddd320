import type { SearchAnswer } from './SearchAnswer'
import type { SearchQuestion } from './SearchQuestion'

/** Asks the search, in another thread or, in tests, in this one. */
export type SearchDoor = {
  /** @throws {Problem} 400 `query` for one that cannot be read. */
  ask: (question: SearchQuestion) => Promise<SearchAnswer>
  close: () => Promise<void>
}
