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
}

type Said = PublicDocument & { credit?: string | null; photo?: string }

const shown = (value: string | null): string => value || 'none'

/**
 * Whether a public text stands itself where its approved public document says: issue, newspaper, pages, and of a caption
 * its photo, credit and image.
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
  ]
  const wrong = said.filter(([, is, must]) => is !== must)
  return wrong.length === 0 ? [] : [{
    check: 'public', todo: CHANGED, where: name,
    what: wrong.map(([field, is, must]) => `its ${field} is ${shown(is)}, in its approved public document ${shown(must)}`).join('; '),
  }]
}
