import type { CollectionSlug } from 'payload'

import { PROOFREAD } from '../../workflow/collections'
import { idOf } from '../../workflow/document'
import { lookAgain } from '../lookAgain'
import { MISSING, type Problem } from '../Problem'
import { count, type Part, type Verifying } from '../Verifying'
import { rowsOf, versionsOf } from './rowsOf'

type Relation = { field: string; isRequired?: true; to: CollectionSlug }
type Row = Record<string, unknown> & { id: string }

/** What a row stands on. */
const RELATIONS: Partial<Record<CollectionSlug, Relation[]>> = {
  articles: [{ field: 'pages', to: 'pages' }, { field: 'issue', to: 'issues' }, { field: 'publication', to: 'publications' }, { field: 'joinedInto', to: 'articles' }],
  captions: [
    { field: 'photo', isRequired: true, to: 'photos' }, { field: 'page', to: 'pages' }, { field: 'issue', to: 'issues' },
    { field: 'publication', to: 'publications' }, { field: 'image', to: 'media' },
  ],
  'import-files': [{ field: 'import', isRequired: true, to: 'imports' }],
  issues: [{ field: 'publication', isRequired: true, to: 'publications' }],
  'page-sources': [{ field: 'page', isRequired: true, to: 'pages' }],
  pages: [{ field: 'issue', isRequired: true, to: 'issues' }, { field: 'publication', to: 'publications' }, { field: 'facsimile', to: 'media' }],
  photos: [
    { field: 'page', isRequired: true, to: 'pages' }, { field: 'article', to: 'articles' }, { field: 'image', to: 'media' }, { field: 'issue', to: 'issues' },
  ],
  webhooks: [{ field: 'publications', to: 'publications' }],
}

const there = async ({ payload }: Verifying, collection: CollectionSlug, ids: string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set()
  const { docs } = await payload.db.find<{ id: string }>({ collection, pagination: false, select: {}, where: { id: { in: ids } } })
  return new Set(docs.map(({ id }) => String(id)))
}

const namedBy = (row: Row, field: string): string[] => [row[field]].flat().map(idOf).filter((id) => id !== null)

const look = async (verifying: Verifying, collection: CollectionSlug, relations: Relation[], ids: readonly string[]): Promise<Map<string, Problem[]>> => {
  const { docs } = await verifying.payload.db.find<Row>({
    collection, pagination: false, select: Object.fromEntries(relations.map(({ field }) => [field, true as const])), where: { id: { in: [...ids] } },
  })
  const problems = new Map<string, Problem[]>(docs.map(({ id }) => [String(id), []]))
  for (const { field, isRequired, to } of relations) {
    const known = await there(verifying, to, [...new Set(docs.flatMap((row) => namedBy(row, field)))])
    for (const row of docs) {
      const say = (what: string): void => void problems.get(String(row.id))?.push({ check: 'relations', todo: MISSING, what, where: `${collection}:${row.id}` })
      const named = namedBy(row, field)
      if (named.length === 0 && isRequired) say(`it stands on none of the ${to}`)
      for (const id of named) if (!known.has(id)) say(`it stands on ${to}:${id}, which is not there`)
    }
  }
  return problems
}

/** No row stands on one that is not there, and no version without its document. */
export const verifyRelations: Part = async function* (verifying) {
  for (const [collection, relations] of Object.entries(RELATIONS) as [CollectionSlug, Relation[]][]) {
    for await (const rows of rowsOf<{ id: string }>(verifying.payload, collection, { select: {} })) {
      yield* await lookAgain(rows.map(({ id }) => String(id)), (ids) => look(verifying, collection, relations, ids))
    }
  }
  for (const collection of PROOFREAD) {
    for await (const rows of versionsOf(verifying.payload, collection, { parent: true })) {
      const parents = new Map(rows.map(({ id, parent }) => [String(id), idOf(parent)]))
      yield* await lookAgain([...parents.keys()], async (ids) => {
        const known = await there(verifying, collection, [...new Set(ids.map((id) => String(parents.get(id))))])
        const still = await versionsThere(verifying, collection, ids.filter((id) => !known.has(String(parents.get(id)))))
        return new Map(still.map((id) => [id, [{ check: 'relations', todo: MISSING, what: `it is a version of ${nameOf(collection, parents.get(id))}, which is not there any more`, where: `version ${id}` }]]))
      })
      count(verifying, 'versions', rows.length)
    }
  }
}

/** SQLite forgets of which document a version was when that is deleted. */
const nameOf = (collection: string, id: string | null | undefined): string => (id ? `${collection}:${id}` : `one of the ${collection}`)

const versionsThere = async ({ payload }: Verifying, collection: 'articles' | 'captions', ids: string[]): Promise<string[]> => {
  if (ids.length === 0) return []
  const { docs } = await payload.db.findVersions<{ id: string }>({ collection, pagination: false, select: { parent: true }, where: { id: { in: ids } } })
  return (docs as { id: string }[]).map(({ id }) => String(id))
}
