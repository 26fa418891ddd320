import type { Operation } from '../../../editorial/cutting/operation'
import type { Words } from '../../shared/useWords'
import type { Badge } from '../badges'
import type { CommandName } from '../keyMap'
import type { Row } from '../rowsOf'
import type { Cutting } from '../useCutting'
import type { Question } from '../useQuestion'

/** What the commands of the view work on and with. */
export type Hands = {
  ask: (question: Question) => void
  badge: (unit: { id: string }) => Badge
  /** The selected lines, else the one that the keys are on. */
  chosen: readonly Row[]
  cutting: Cutting
  /** The line that the keys are on. */
  here: Row | undefined
  /** Does an operation, called by its command; the selection is done with then, and so is the question. */
  run: (operation: Operation, command: CommandName) => void
  say: (words: Words) => string
}
