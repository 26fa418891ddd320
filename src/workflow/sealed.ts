/** Held revisions lie below this, so that none is the same as a sealed one. */
const LAST_SEALED = -(2 ** 32)

/**
 * The revision of a unit that is about to go: nobody can name it, so no action can be decided on it any more.
 * @example sealedRevision(3) // → -3
 */
export const sealedRevision = (revision: number): number => -revision

/** The revision it had: 3 for −3; null for one that is not sealed (open, or held for a join). */
export const revisionBeforeSeal = (revision: number): number | null => (revision < 0 && revision > LAST_SEALED ? -revision : null)

/** The bounds, below zero, of what a held article can have for a revision (src/workflow/joinPair.ts). */
export const HELD = { from: 2 ** 32, to: 2 ** 47 } as const
