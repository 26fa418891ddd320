import type { PayloadRequest, Where } from 'payload'

import type { Actor } from '../editorial/stages'
import { isEditorial } from '../editorial/stages/who'
import type { Proofread } from '../workflow/collections'
import { idOf } from '../workflow/document'
import { editorsPhoto } from './cutErrors'
import type { LastCut } from './lastCut'
import type { PageUnits } from './readPageUnits'
import { refuseLocked } from './turnedUnit'

type Changed = LastCut['photos']['changed'][number]

const isPublic = async (req: PayloadRequest, collection: Proofread, where: Where): Promise<boolean> =>
  (await req.payload.db.count({ collection, req, where: { and: [where, { _status: { equals: 'published' } }] } })).totalDocs > 0

/** Both articles of a photo that moves, or the one of a photo that changes its place in it. */
const articlesOf = async (req: PayloadRequest, { after, before, id }: Changed): Promise<string[]> => {
  if ('article' in after) return [before.article, after.article].flatMap((article) => idOf(article) ?? [])
  if (!('order' in after)) return []
  const photo = await req.payload.db.findOne<{ article?: unknown; id: string }>({ collection: 'photos', req, where: { id: { equals: id } } })
  return [photo?.article].flatMap((article) => idOf(article) ?? [])
}

/** One that is public stays so while it is corrected: which photos it shows is told to readers at once, and nobody approves it. */
const isSeen = async (req: PayloadRequest, changed: Changed): Promise<boolean> => {
  const articles = await articlesOf(req, changed)
  return articles.length > 0 && (await isPublic(req, 'articles', { id: { in: articles } })) && isPublic(req, 'captions', { photo: { equals: changed.id } })
}

/**
 * A photo goes from one article to another only where its captions and both articles may be cut: what is approved shows it,
 * and would become another thing in public. Where readers see it, it takes an editor even when all is reopened.
 * @throws NotAllowedNow 403 or 409.
 */
export const refusePhotos = async (req: PayloadRequest, { rows }: Pick<PageUnits, 'rows'>, changed: readonly Changed[], actor: Actor): Promise<void> => {
  for (const photo of changed) {
    const { after, before, id } = photo
    if (idOf(after.article) !== idOf(before.article)) {
      const captions = [...rows.values()].filter(({ working }) => idOf(working.photo) === id)
      const articles = [before.article, after.article].flatMap((article) => rows.get(idOf(article) ?? '') ?? [])
      for (const row of [...captions, ...articles]) refuseLocked(req, row)
    }
    if (!isEditorial(actor) && (await isSeen(req, photo))) throw editorsPhoto(req, id)
  }
}
