/** A source line: `n` counts in the file whose SHA-256 is `source`; a page may have been imported again from another file. */
export type LineRef = { page: string; source: string; n: number }

/** Tells lines apart: `p1 abc… 12`. */
export const lineKey = ({ n, page, source }: LineRef): string => `${page} ${source} ${n}`
