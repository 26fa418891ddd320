import type { ChangeKind } from '../publishing/publicChange'

/** A secret that messages are signed with; `until` (ISO 8601) ends one that another has taken the place of. */
export type Secret = { secret: string; until: null | string }

/** The row as the program reads it. Times are ISO 8601 in UTC. */
export type Webhook = {
  id: string
  /** How often the change after `position` was sent in vain. */
  attempt?: null | number
  /** How many changes were given up. */
  givenUp?: null | number
  isActive?: boolean | null
  kinds: ChangeKind[]
  name: string
  /** Not before then the change after `position` is sent again. */
  nextAt?: null | string
  /** Who is sending, since `seenAt`, under the name `run`, which is {@link NO_RUN} when nobody is. */
  owner?: null | string
  /** The change that was dealt with last, by the log's number. */
  position: number
  /** Ids; none means all. */
  publications?: null | string[]
  revision: number
  run?: null | string
  secrets?: null | Secret[]
  seenAt?: null | string
  url: string
  /** How many changes it was still to be told of when one failed last. */
  waiting?: null | number
}

export const NO_RUN = 'none'

/** What the program alone writes of a webhook: no save of a person changes it (src/import/savedRows.ts). */
export const OF_PROGRAM = [
  'attempt', 'givenUp', 'lastFailure', 'lastFailureAt', 'lastSuccessAt', 'nextAt', 'owner', 'position', 'run', 'secretIssuedAt', 'secrets', 'seenAt', 'waiting',
] as const
