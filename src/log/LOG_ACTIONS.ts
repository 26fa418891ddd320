import { ACTIONS } from '../editorial/stages'

/** Every action that the log can tell of. */
export const LOG_ACTIONS = [
  ...ACTIONS, 'create', 'edit', 'erase', 'join', 'picture', 'recut', 'renew', 'uncut', 'unjoin',
  // Of pages.
  'accept-faults', 'delete', 'import', 'import-cleared', 'reimport',
  // Of republishers.
  'issue-key', 'revoke-key',
  // Of people and publications, which are made and deleted as well.
  'change',
] as const

export type LogAction = (typeof LOG_ACTIONS)[number]

/** Of these the program writes the reason itself: it names documents, and undoing and verifying read it. */
export const REASONED_BY_PROGRAM: ReadonlySet<string> = new Set<LogAction>(['join', 'recut', 'renew', 'uncut', 'unjoin'])
