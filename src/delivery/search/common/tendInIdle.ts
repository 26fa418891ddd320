import type { Database } from 'libsql'

import { messageOf } from '../../messageOf'
import { Problem } from '../../Problem'
import { tendCommonWords } from './commonWordsOf'

/** So often it looks whether something has changed, in milliseconds. */
const LOOK_MS = 250
/** After a fault the search goes on without them; then it tries again. */
const FAULT_MS = 60_000

/** Tends the common words of the current read model for as long as this thread runs, in between its questions. */
export const tendInIdle = (readModel: () => Database): void => {
  const again = (milliseconds: number): void => void setTimeout(tend, milliseconds).unref()
  const tend = (): void => {
    try {
      // A question that has come meanwhile goes first.
      if (tendCommonWords(readModel())) setImmediate(tend)
      else again(LOOK_MS)
    } catch (error) {
      // There is no read model yet.
      if (error instanceof Problem) return again(LOOK_MS)
      process.stderr.write(`reissue: the search's common words cannot be kept: ${messageOf(error)}\n`)
      again(FAULT_MS)
    }
  }
  again(0)
}
