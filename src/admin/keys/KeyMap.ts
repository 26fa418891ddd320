import type { Words } from '../shared/useWords'

/** Keys as aria-keyshortcuts writes them: `Alt+ArrowDown`, `Control+Shift+Z`, `N`, `?`; on a Mac, Control is also ⌘. */
export type KeyRow = { keys: readonly [string, ...string[]]; words: Words }

/** The keys of one view, each with its command. */
export type KeyMap<Command extends string> = readonly (KeyRow & { command: Command })[]

/** What a view's commands do. */
export type CommandsOf<Command extends string> = Record<Command, () => void>
