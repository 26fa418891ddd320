import type { Proofread } from '../../workflow/collections'
import { idOf } from '../../workflow/document'
import type { Verifying } from '../Verifying'

type Named = { cutFrom?: unknown[] | null; id: string; page?: unknown; pages?: unknown[] | null; sourceLines?: unknown }
type Source = { id: string; page: unknown; revision?: number | null; texts?: Record<string, string> | null }

const pagesOf = ({ cutFrom, page, pages, sourceLines }: Named): string[] => {
  const groups = (Array.isArray(sourceLines) ? sourceLines : []) as { page?: string }[]
  return [...(cutFrom ?? []), ...(pages ?? []), page, ...groups.map((group) => group.page)].map(idOf).filter((id) => id !== null)
}

/**
 * The texts that imports gave to some articles or captions, by their ids: of each the first, since a text that comes out
 * the same when its page is imported again stays what it is.
 */
export const importedTextsOf = async ({ payload }: Verifying, collection: Proofread, docs: readonly Named[]): Promise<Map<string, string>> => {
  const pages = [...new Set(docs.flatMap(pagesOf))]
  const found = new Map<string, string>()
  if (pages.length === 0) return found
  const { docs: sources } = await payload.db.find<Source>({
    collection: 'page-sources', pagination: false, select: { page: true, revision: true, texts: true }, where: { page: { in: pages } },
  })
  for (const { texts } of sources.sort((a, b) => (a.revision ?? 1) - (b.revision ?? 1))) {
    for (const { id } of docs) {
      const hash = texts?.[`${collection}:${id}`]
      if (hash && !found.has(String(id))) found.set(String(id), hash)
    }
  }
  return found
}
