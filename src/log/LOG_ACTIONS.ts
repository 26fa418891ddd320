import { ACTIONS } from '../editorial/stages'

/** Every action that the log can tell of. */
export const LOG_ACTIONS = [
  ...ACTIONS, 'create', 'edit', 'erase', 'join', 'picture', 'recut', 'renew', 'uncut', 'unjoin',
  // Of pages.
  'accept-faults', 'delete', 'import', 'import-cleared', 'reimport',
  // Of republishers.
  'issue-key', 'revoke-key',
] as const

export type LogAction = (typeof LOG_ACTIONS)[number]
