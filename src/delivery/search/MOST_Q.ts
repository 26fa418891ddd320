/** So many characters a question may have, wherever it is asked: a part of it would be another one. */
export const MOST_Q = 1_000
