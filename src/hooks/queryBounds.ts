/** A list of ours uses a few; SQLite fails on a thousand, and some of them take seconds. */
export const MOST_CONDITIONS = 100

/** More rows than there could be pages of them; beyond it, numbers no longer fit what they are answered in. */
export const HIGHEST_PAGE = 1_000_000

/** A field to sort by, or a path to one, with a minus for the other way round. */
export const isSortable = (text: string): boolean => /^-?\w+(?:\.\w+)*$/u.test(text)
