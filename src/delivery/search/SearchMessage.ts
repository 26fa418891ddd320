import type { Problem } from '../Problem'
import type { SearchAnswer } from './SearchAnswer'
import type { SearchQuestion } from './SearchQuestion'

/** What the thread is asked. */
export type SearchCall = { id: number; question: SearchQuestion }

/** What it says: first that it is ready, then one for each call. A class does not survive the way, its members do. */
export type SearchReply =
  | { ready: true }
  | { id: number; answer: SearchAnswer }
  | { id: number; problem: Pick<Problem, 'code' | 'headers' | 'more' | 'status' | 'text'> }
  | { id: number; fault: string }
