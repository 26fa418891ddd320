/** How the reason of an approval begins by which an admin overrode the two pairs of eyes. */
export const OVERRIDE = 'override:'
/** Before the reason of an approval by who corrected or submitted, in a publication that lets one person do both. */
export const ONE_PAIR = 'one-pair:'

/**
 * By which an approval's reason tells that two pairs of eyes were not asked for; null when it has none. It is nothing of
 * the text, and stays when the reason is erased.
 */
export const markOf = (reason: string | null | undefined): string | null =>
  [OVERRIDE, ONE_PAIR].find((mark) => reason?.startsWith(mark)) ?? null
