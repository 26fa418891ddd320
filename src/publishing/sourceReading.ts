import type { LineRole } from '../editorial/sourceLines'

/**
 * A line as it was digitised. `n` is its number in the file whose SHA-256 is `file`; `box` is x, y, width, height in the
 * units of that file (of pages with a facsimile mostly its pixels); `confidence` from 0 to 1. `withheld`: so many of its
 * characters are left out of `text` (src/publishing/withoutUnapproved.ts); not there for none.
 */
export type ReadLine = { n: number; text: string; box: [number, number, number, number] | null; confidence: number | null; withheld?: number }

/** Lines that make one part of an article, in reading order, as the machine read them. */
export type SourceReading = { page: string; file: string; role: LineRole; lines: ReadLine[] }
