import { randomBytes } from 'node:crypto'

import type { Secret } from './Webhook'

/** How long the one before still signs, so that a receiver can take over the new one without missing a message. */
export const OVERLAP_MS = 24 * 60 * 60_000

/** Each is a signature more in the header. */
const MOST = 4

/** As Standard Webhooks has it: 256 random bits in base64, after a prefix by which one in a wrong place is known. */
export const makeSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

/**
 * Those that sign at a time, the newest first; what is no secret at all stays among them, so that signing says so.
 * @param now in milliseconds since 1970.
 */
export const signingSecrets = (secrets: readonly Secret[] | null | undefined, now: number): Secret[] =>
  [secrets ?? []].flat().filter((each) => !each?.until || Date.parse(each.until) > now)

/** The secrets with a new one first; the one that was first ends after {@link OVERLAP_MS}. */
export const withNewSecret = (secrets: readonly Secret[] | null | undefined, secret: string, now: number): Secret[] => {
  const until = new Date(now + OVERLAP_MS).toISOString()
  const before = signingSecrets(secrets, now).map((each) => ({ ...each, until: each.until ?? until }))
  return [{ secret, until: null }, ...before].slice(0, MOST)
}
