import type { CollectionSlug, PayloadRequest } from 'payload'

/** By what each is known to people; of issues and publications only reasons speak. */
const TITLES = { articles: 'headline', captions: 'text', issues: 'title', pages: 'title', publications: 'name', republishers: 'name' } as const satisfies Partial<Record<CollectionSlug, string>>
type Named = keyof typeof TITLES
/** What an id alone may be of. */
export const LOGGED = Object.keys(TITLES) as Named[]

const LONGEST = 40

/** The documents of the log that are there, by their names in it (`articles:1`), with what each is called now, or null. */
export const titlesOf = async (req: PayloadRequest, documents: readonly string[]): Promise<Map<string, string | null>> => {
  const titles = new Map<string, string | null>()
  for (const collection of LOGGED) {
    const ids = [...new Set(documents.flatMap((name) => (name.startsWith(`${collection}:`) ? [name.slice(collection.length + 1)] : [])))]
    if (ids.length === 0) continue
    const field = TITLES[collection]
    const { docs } = await req.payload.db.find<Record<string, unknown> & { id: string }>({
      collection, pagination: false, req, select: { [field]: true }, where: { id: { in: ids } },
    })
    for (const doc of docs) titles.set(`${collection}:${doc.id}`, doc[field] ? String(doc[field]).slice(0, LONGEST) : null)
  }
  return titles
}
