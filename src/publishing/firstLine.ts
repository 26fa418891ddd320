import type { PublicDocument } from './PublicDocument'

/**
 * Where a text begins on a page: the first of its lines there, by its number in the file that was imported; lines are numbered
 * in the order in which the page was read. Null where no line is known: of captions, and of texts that were typed.
 */
export const firstLine = (document: PublicDocument, page: string): number | null => {
  const source = document.type === 'article' ? document.source ?? [] : []
  const lines = source.filter((reading) => reading.page === page).flatMap((reading) => reading.lines.map(({ n }) => n))
  return lines.length === 0 ? null : lines.reduce((least, n) => Math.min(least, n))
}
