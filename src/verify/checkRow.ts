import type { SourceLines } from '../editorial/sourceLines'
import { idOf } from '../workflow/document'
import type { PublicDocument } from './checkPlace'
import { CHANGED, type Problem } from './Problem'

/** What a public article or caption says itself of where it stands, relations as ids. */
export type PublicRow = {
  credit?: string | null
  id: string
  image?: unknown
  issue?: unknown
  page?: unknown
  pages?: unknown[] | null
  photo?: unknown
  publication?: unknown
  snapshot?: string | null
  sourceLines?: SourceLines | null
}

type Said = PublicDocument & { credit?: string | null; photo?: string }

const linesOf = (groups: readonly { lines: readonly number[]; page: string; source: string }[]): string =>
  groups.map(({ lines, page, source }) => `${lines.join(',')} of ${page} (${source.slice(0, 12)})`).join('; ')

const shown = (value: string | null): string => value || 'none'

/**
 * Whether a public text stands itself where its approved public document says: issue, newspaper, pages, and of a caption
 * its photo, credit and image, of an article its lines.
 * @param name of the text, `articles:1`.
 */
export const checkRow = (name: string, row: PublicRow, document: Said): Problem[] => {
  const said: [string, string | null, string | null][] = [
    ['publication', idOf(row.publication), document.publication.id],
    ['issue', idOf(row.issue), document.issue.id],
    ['pages', [...(row.pages ?? []), row.page].map(idOf).filter((id) => id !== null).join(', '), document.pages.map(({ id }) => id).join(', ')],
    ...(name.startsWith('captions:') ? [
      ['photo', idOf(row.photo), document.photo ?? null], ['credit', row.credit || null, document.credit ?? null], ['image', idOf(row.image), document.image?.id ?? null],
    ] satisfies [string, string | null, string | null][] : []),
    // Documents of before the lines were kept say nothing of them.
    ...(document.source === undefined ? [] : [
      ['lines', linesOf(row.sourceLines ?? []), linesOf((document.source ?? []).map(({ file, lines, page }) => ({ lines: lines.map(({ n }) => n), page, source: file })))],
    ] satisfies [string, string, string][]),
  ]
  const wrong = said.filter(([, is, must]) => is !== must)
  return wrong.length === 0 ? [] : [{
    check: 'public', todo: CHANGED, where: name,
    what: wrong.map(([field, is, must]) => `its ${field} is ${shown(is)}, in its approved public document ${shown(must)}`).join('; '),
  }]
}
