import type { PayloadRequest } from 'payload'

import { ClearError } from '../errors'
import { titlesOf } from '../log/titlesOf'
import type { Proofread } from '../workflow/collections'
import type { WorkDocument } from '../workflow/document'

const MOST_NAMED = 5

/** As a person knows them, and as the log does: 《标题》（articles:1） */
const namesOf = async (req: PayloadRequest, documents: readonly string[]): Promise<string> => {
  const named = [...new Set(documents)].slice(0, MOST_NAMED)
  const titles = await titlesOf(req, named)
  return named.map((name) => (titles.get(name) ? `《${titles.get(name)}》（${name}）` : name)).join(', ')
}

/** 409: the text is also in others, which people must decide on first. */
const elsewhere = async (req: PayloadRequest, documents: readonly string[]): Promise<ClearError> => {
  const names = await namesOf(req, documents)
  return new ClearError(req, 409, {
    zh: `这些文字也在 ${names} 里。没有删除任何内容；请先在切分中把这些行分清，已批准的先更正并重新批准，或一并依法删除。`,
    en: `The text also stands in ${names}. Nothing was erased; part the lines by cutting the page, correct and approve again what is approved, or erase those as well.`,
  }, { code: 'elsewhere', documents: [...new Set(documents)] })
}

/** 409: the page is just being imported or cut. */
export const busyPage = (req: PayloadRequest): ClearError =>
  new ClearError(req, 409, {
    zh: '所在版面正在导入或切分，没有删除任何内容；请稍后再试。', en: 'Its page is being imported or cut just now. Nothing was erased; try again in a moment.',
  }, { code: 'page-changed' })

/**
 * Refuses while another text holds lines of this one now, or shows them to readers: what readers get of others is theirs,
 * but for an article that shows a caption, which is renewed without it.
 * @throws {ClearError} 409, naming them.
 */
export const inForce = async (
  req: PayloadRequest, collection: Proofread, doc: WorkDocument, { snapshots, standing }: { snapshots: string[]; standing: string[] },
): Promise<void> => {
  const { docs } = collection === 'captions' || snapshots.length === 0 ? { docs: [] } : await req.payload.db.find<{ id: string }>({
    collection: 'articles', pagination: false, req, select: {}, where: { and: [{ snapshot: { in: snapshots } }, { id: { not_equals: doc.id } }] },
  })
  const all = [...standing, ...docs.map(({ id }) => `articles:${id}`)]
  if (all.length > 0) throw await elsewhere(req, all)
}
