import type { CollectionSlug, Where } from 'payload'

import type { Proofread } from '../../workflow/collections'
import { idOf } from '../../workflow/document'
import { lookAgain } from '../lookAgain'
import { CHANGED, type Problem } from '../Problem'
import { count, type Part, type Verifying } from '../Verifying'
import { rowsOf } from './rowsOf'

type Carrier = Extract<CollectionSlug, 'issues' | 'media' | 'pages' | 'photos' | 'publications'>

/** What stands on each, and by which field. Of a few there is much on one, so they are asked for one by one. */
const CARRIERS: Record<Carrier, { isOneByOne?: true; on: [Proofread, string][] }> = {
  issues: { isOneByOne: true, on: [['articles', 'issue'], ['captions', 'issue']] },
  media: { on: [['captions', 'image']] },
  pages: { on: [['articles', 'pages'], ['captions', 'page']] },
  photos: { on: [['captions', 'photo']] },
  publications: { isOneByOne: true, on: [['articles', 'publication'], ['captions', 'publication']] },
}

const carrying = async ({ payload }: Verifying, carrier: Carrier, ids: readonly string[]): Promise<Set<string>> => {
  const found = new Set<string>()
  const { isOneByOne, on } = CARRIERS[carrier]
  for (const [collection, field] of on) {
    const where: Where = { and: [{ [field]: { in: [...ids] } }, { _status: { equals: 'published' } }] }
    const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({
      collection, pagination: false, select: { [field]: true }, where,
      // Any will do: this order is that of an index (src/workflow/proofreadCollection.ts).
      ...(isOneByOne ? { limit: 1, sort: '-createdAt' } : {}),
    })
    for (const doc of docs) for (const id of [doc[field]].flat().map(idOf)) if (id !== null) found.add(id)
  }
  return found
}

const look = async (verifying: Verifying, carrier: Carrier, ids: readonly string[]): Promise<Map<string, Problem[]>> => {
  const { docs } = await verifying.payload.db.find<{ id: string; isPublic?: boolean | null }>({
    collection: carrier, pagination: false, select: { isPublic: true }, where: { id: { in: [...ids] } },
  })
  const carries = await carrying(verifying, carrier, ids)
  return new Map(docs.map(({ id, isPublic }) => [String(id), Boolean(isPublic) === carries.has(String(id)) ? [] : [{
    check: 'public' as const, todo: CHANGED, where: `${carrier}:${String(id)}`,
    what: isPublic ? 'it is public, and nothing approved stands on it' : 'something approved stands on it, and it is not public',
  }]]))
}

/** Publications, issues, pages, photos and images are public exactly when something approved stands on them. */
export const verifyPublic: Part = async function* (verifying) {
  for (const carrier of Object.keys(CARRIERS) as Carrier[]) {
    for await (const rows of rowsOf<{ id: string }>(verifying.payload, carrier, { select: { isPublic: true } })) {
      const ids = rows.map(({ id }) => String(id))
      const groups = CARRIERS[carrier].isOneByOne ? ids.map((id) => [id]) : [ids]
      for (const group of groups) yield* await lookAgain(group, (some) => look(verifying, carrier, some))
      count(verifying, 'public flags', ids.length)
    }
  }
}
