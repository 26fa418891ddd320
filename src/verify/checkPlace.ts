import type { Place, PublicImage } from '../publishing/articleSnapshot'
import type { SourceReading } from '../publishing/sourceReading'
import { idOf } from '../workflow/document'
import type { Problem } from './Problem'

/** What a public document says of rows that it stands on, as far as this looks at it. */
export type PublicDocument = Place & { image?: PublicImage | null; photos?: { image: PublicImage | null }[]; source?: SourceReading[] | null; type?: string }

/** Rows that public documents stand on, by collection and id. */
export type StoodOn = Record<'issues' | 'media' | 'pages' | 'publications', ReadonlyMap<string, Record<string, unknown>>>

const TODO = 'if it was corrected just before a crash, save it once more; else it was changed past the program: compare it with a backup'

/** The names of the fields as the row has them, with what the document says. */
const ofImage = ({ file, height, mimeType, sha256, width }: PublicImage): Record<string, unknown> => ({ filename: file, height, mimeType, width, ...(sha256 ? { 'hashes.file': sha256 } : {}) })

export const imagesOf = ({ image, pages, photos }: PublicDocument): PublicImage[] =>
  [image, ...(photos ?? []).map((photo) => photo.image), ...pages.map(({ facsimile }) => facsimile)].filter((each) => each !== null && each !== undefined)

const valueAt = (row: Record<string, unknown>, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], row) ?? null

/** Of its pages the images that readers may have; a document of before they could says that they have none. */
const checkFacsimiles = (name: string, { pages, publication, type }: PublicDocument, rows: StoodOn): Problem[] => {
  const newspaper = rows.publications.get(publication.id)
  if (type !== 'article' || !newspaper) return []
  return pages.flatMap(({ facsimile, id }) => {
    const row = rows.pages.get(id)
    if (!row) return []
    const isOpen = newspaper.facsimilesArePublic === true && idOf(row.publication) === publication.id
    const [is, said] = [isOpen ? idOf(row.facsimile) : null, facsimile?.id ?? null]
    return is === said ? [] : [{
      check: 'public' as const, todo: TODO, where: `pages:${id}`,
      what: `readers may have ${is ? `its facsimile media:${is}` : 'no facsimile of it'}; what is public of ${name} shows ${said ? `media:${said}` : 'none'}`,
    }]
  })
}

/**
 * Whether the newspaper, issue, pages and images that a text shows are still called what its approved public document
 * says: whatever corrects them makes the next document. A row that is not there is told elsewhere.
 * @param name of the text, `articles:1`.
 */
export const checkPlace = (name: string, document: PublicDocument, rows: StoodOn): Problem[] => {
  const { issue, pages, publication } = document
  const said: [keyof StoodOn, string, Record<string, unknown>][] = [
    ['publications', publication.id, { name: publication.name }],
    ['issues', issue.id, { date: issue.date, dateCertainty: issue.dateCertainty }],
    ...pages.map(({ id, name: called, number }): [keyof StoodOn, string, Record<string, unknown>] => ['pages', id, { name: called, number }]),
    ...imagesOf(document).map((image): [keyof StoodOn, string, Record<string, unknown>] => ['media', image.id, ofImage(image)]),
  ]
  const problems = said.flatMap(([collection, id, fields]) => {
    const row = rows[collection].get(id)
    return !row ? [] : Object.entries(fields).filter(([field, value]) => valueAt(row, field) !== (value ?? null)).map(([field, value]): Problem => ({
      check: 'public', todo: TODO, where: `${collection}:${id}`,
      what: `its ${field} is ${String(valueAt(row, field))}; what is public of ${name} was approved with ${String(value)}`,
    }))
  })
  return [...problems, ...checkFacsimiles(name, document, rows)]
}
