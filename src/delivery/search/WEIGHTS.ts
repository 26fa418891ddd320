/** What a word counts for a rank, by where it stands. */
export const WEIGHTS = { headline: 20, body: 1, authors: 5 } as const
