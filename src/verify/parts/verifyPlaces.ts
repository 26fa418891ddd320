import { PROOFREAD, type Proofread } from '../../workflow/collections'
import { checkPlace, imagesOf, type PublicDocument, type StoodOn } from '../checkPlace'
import { checkRow, type PublicRow } from '../checkRow'
import { lookAgain } from '../lookAgain'
import type { Problem } from '../Problem'
import type { Part, Verifying } from '../Verifying'
import { rowsOf } from './rowsOf'

const BATCH = 100

/** What a public row says itself of where it stands. */
const OWN = {
  articles: { issue: true, pages: true, publication: true, snapshot: true, sourceLines: true },
  captions: { credit: true, image: true, issue: true, page: true, photo: true, publication: true, snapshot: true },
} as const

const SELECT = {
  issues: { date: true, dateCertainty: true }, media: { filename: true, hashes: true, height: true, mimeType: true, width: true },
  pages: { facsimile: true, name: true, number: true, publication: true }, publications: { facsimilesArePublic: true, name: true },
} as const

const documentOf = (json: string): PublicDocument | null => {
  try {
    return JSON.parse(json) as PublicDocument
  } catch {
    // Told with the snapshots.
    return null
  }
}

const rowsIn = async <C extends keyof typeof SELECT>({ payload }: Verifying, collection: C, ids: readonly string[]): Promise<Map<string, Record<string, unknown>>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({
    collection, pagination: false, select: SELECT[collection], where: { id: { in: [...new Set(ids)] } },
  })
  return new Map(docs.map((row) => [String(row.id), row]))
}

const readStoodOn = async (verifying: Verifying, documents: readonly PublicDocument[]): Promise<StoodOn> => ({
  issues: await rowsIn(verifying, 'issues', documents.map(({ issue }) => issue.id)),
  media: await rowsIn(verifying, 'media', documents.flatMap(imagesOf).map(({ id }) => id)),
  pages: await rowsIn(verifying, 'pages', documents.flatMap(({ pages }) => pages.map(({ id }) => id))),
  publications: await rowsIn(verifying, 'publications', documents.map(({ publication }) => publication.id)),
})

const look = async (verifying: Verifying, collection: Proofread, ids: readonly string[]): Promise<Map<string, Problem[]>> => {
  const { payload } = verifying
  const { docs } = await payload.db.find<PublicRow>({
    collection, pagination: false, select: OWN[collection], where: { and: [{ id: { in: [...ids] } }, { _status: { equals: 'published' } }] },
  })
  const { docs: snapshots } = await payload.db.find<{ id: string; json: string; sha256: string }>({
    collection: 'snapshots', pagination: false, where: { sha256: { in: docs.flatMap(({ snapshot }) => snapshot ?? []) } },
  })
  const known = new Map(snapshots.map(({ json, sha256 }) => [sha256, documentOf(json)]))
  const shown = docs.flatMap((row) => {
    const document = known.get(row.snapshot ?? '')
    return document ? [{ document, id: String(row.id), row }] : []
  })
  const rows = await readStoodOn(verifying, shown.map(({ document }) => document))
  return new Map(shown.map(({ document, id, row }) => {
    const name = `${collection}:${id}`
    return [id, [...checkRow(name, row, document), ...checkPlace(name, document, rows)]]
  }))
}

/** Public texts stand where the approved public documents say, and newspapers, issues, pages and images are called so; each that is not is told once. */
export const verifyPlaces: Part = async function* (verifying) {
  const told = new Set<string>()
  for (const collection of PROOFREAD) {
    const where = { _status: { equals: 'published' } }
    for await (const rows of rowsOf<PublicRow>(verifying.payload, collection, { select: { snapshot: true }, size: BATCH, where })) {
      for (const problem of await lookAgain(rows.map(({ id }) => String(id)), (ids) => look(verifying, collection, ids))) {
        if (told.has(problem.where)) continue
        told.add(problem.where)
        yield problem
      }
    }
  }
}
