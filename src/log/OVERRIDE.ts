/** How the reason of an approval begins by which an admin overrode the two pairs of eyes; it stays when the reason is erased. */
export const OVERRIDE = 'override:'
