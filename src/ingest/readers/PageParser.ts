import type { RawPage } from './PageBuilder'

/** Reads pages out of the text of a file, piece by piece. */
export interface PageParser {
  /** Pages that are read to their end; whoever takes them empties the list. */
  readonly pages: RawPage[]
  /** Pages that have begun. */
  readonly begun: number
  /** The first fault that was mended, with its line in the file. */
  readonly mended: { line: number; fault: string } | null
  write: (text: string) => void
  /** @throws UnreadableSource when it is of another format, or stops too early */
  end: () => void
}
