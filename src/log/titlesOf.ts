import type { CollectionSlug, PayloadRequest } from 'payload'

import { say } from '../say'
import { idOf } from '../workflow/document'

/** By what each is known to people; of issues only reasons speak. */
const TITLES = { articles: 'headline', captions: 'text', issues: 'title', pages: 'title', publications: 'name', republishers: 'name', users: 'name', webhooks: 'name' } as const satisfies Partial<Record<CollectionSlug, string>>
type Named = keyof typeof TITLES
/** What an id alone may be of. */
export const LOGGED = Object.keys(TITLES) as Named[]

const LONGEST = 40
const ERASED = { en: 'Erased by law', zh: '已依法删除' }

type Row = Record<string, unknown> & { id: string; issue?: unknown; stage?: unknown }

/** Erased texts have no words left to be called by: that they are, and the issue they stood in. */
const erasedNames = async (req: PayloadRequest, rows: readonly Row[]): Promise<Map<string, string>> => {
  const erased = rows.filter(({ stage }) => stage === 'erased')
  if (erased.length === 0) return new Map()
  const { docs } = await req.payload.db.find<{ id: string; title?: string | null }>({
    collection: 'issues', pagination: false, req, select: { title: true }, where: { id: { in: erased.map(({ issue }) => idOf(issue)).filter((id) => id !== null) } },
  })
  const issues = new Map(docs.map(({ id, title }) => [String(id), title]))
  return new Map(erased.map(({ id, issue }) => [String(id), [say(req, ERASED), issues.get(idOf(issue) ?? '')].filter(Boolean).join(' · ')]))
}

/**
 * The documents of the log that are there, by their names in it (`articles:1`), with what each is called now, in the
 * language of the request where it was erased, or null.
 */
export const titlesOf = async (req: PayloadRequest, documents: readonly string[]): Promise<Map<string, string | null>> => {
  const titles = new Map<string, string | null>()
  for (const collection of LOGGED) {
    const ids = [...new Set(documents.flatMap((name) => (name.startsWith(`${collection}:`) ? [name.slice(collection.length + 1)] : [])))]
    if (ids.length === 0) continue
    const field = TITLES[collection]
    const isText = collection === 'articles' || collection === 'captions'
    const { docs } = await req.payload.db.find<Row>({
      collection, pagination: false, req, select: { [field]: true, ...(isText ? { issue: true, stage: true } : {}) }, where: { id: { in: ids } },
    })
    const erased = isText ? await erasedNames(req, docs) : new Map<string, string>()
    for (const doc of docs) titles.set(`${collection}:${doc.id}`, doc[field] ? String(doc[field]).slice(0, LONGEST) : (erased.get(String(doc.id)) ?? null))
  }
  return titles
}
