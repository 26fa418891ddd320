import { lineKey } from './lineKey'

/** A file of a page with its lines; `sha256` names it. */
export type PageFile<Line> = { lines: readonly Line[]; page: string; sha256: string }

/** Each line of these files by {@link lineKey}. */
export const linesByKey = <Line extends { n: number }>(files: readonly PageFile<Line>[]): Map<string, Line> =>
  new Map(files.flatMap(({ lines, page, sha256 }) => lines.map((line) => [lineKey({ n: line.n, page, source: sha256 }), line] as const)))
