import type { PayloadRequest } from 'payload'

import { readingAddress } from '../publishing/articleAddresses'
import type { Proofread } from './collections'
import { idOf, readDocument, type WorkDocument } from './document'

const articleOf = async (req: PayloadRequest, caption: WorkDocument): Promise<WorkDocument | null> => {
  const id = idOf(caption.photo)
  const photo = id && (await req.payload.db.findOne<{ article?: unknown; id: string }>({ collection: 'photos', req, where: { id: { equals: id } } }))
  const article = photo ? idOf(photo.article) : null
  return article === null ? null : readDocument(req, 'articles', article)
}

/**
 * Where readers see a text now, as a path of this server: of a caption, the article that its photo is in.
 * @returns null while nothing of it is public: never approved, withdrawn, erased.
 */
export const readersPage = async (req: PayloadRequest, collection: Proofread, doc: WorkDocument): Promise<string | null> => {
  const article = collection === 'articles' ? doc : await articleOf(req, doc)
  return article?._status === 'published' && article.stage !== 'joined' ? readingAddress('', article.id) : null
}
