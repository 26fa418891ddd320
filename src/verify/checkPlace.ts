import type { Place, PublicImage } from '../publishing/articleSnapshot'
import type { Problem } from './Problem'

/** What a public document says of rows that it stands on, as far as this looks at it. */
export type PublicDocument = Place & { image?: PublicImage | null; photos?: { image: PublicImage | null }[] }

/** Rows that public documents stand on, by collection and id. */
export type StoodOn = Record<'issues' | 'media' | 'pages' | 'publications', ReadonlyMap<string, Record<string, unknown>>>

const TODO = 'if it was corrected just before a crash, save it once more; else it was changed past the program: compare it with a backup'

/** The names of the fields as the row has them, with what the document says. */
const ofImage = ({ file, height, mimeType, sha256, width }: PublicImage): Record<string, unknown> => ({ filename: file, height, mimeType, width, ...(sha256 ? { 'hashes.file': sha256 } : {}) })

export const imagesOf = ({ image, photos }: PublicDocument): PublicImage[] => [image, ...(photos ?? []).map((photo) => photo.image)].filter((each) => each !== null && each !== undefined)

const valueAt = (row: Record<string, unknown>, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], row) ?? null

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
    ...pages.map(({ id, ...page }): [keyof StoodOn, string, Record<string, unknown>] => ['pages', id, page]),
    ...imagesOf(document).map((image): [keyof StoodOn, string, Record<string, unknown>] => ['media', image.id, ofImage(image)]),
  ]
  return said.flatMap(([collection, id, fields]) => {
    const row = rows[collection].get(id)
    return !row ? [] : Object.entries(fields).filter(([field, value]) => valueAt(row, field) !== (value ?? null)).map(([field, value]): Problem => ({
      check: 'public', todo: TODO, where: `${collection}:${id}`,
      what: `its ${field} is ${String(valueAt(row, field))}; what is public of ${name} was approved with ${String(value)}`,
    }))
  })
}
