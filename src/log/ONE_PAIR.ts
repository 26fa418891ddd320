/** Before the reason of an approval by who corrected or submitted, in a publication that lets one person do both. */
export const ONE_PAIR = 'one-pair:'
