import type { CollectionBeforeDeleteHook } from 'payload'

import { ClearError } from '../../../errors'
import type { PublicDocument } from '../../../publishing/PublicDocument'

/** As a picture with its caption; a facsimile that is shown beside a text was not approved with it. */
const isApproved = (json: string, file: string): boolean => {
  const document = JSON.parse(json) as PublicDocument
  return (document.type === 'caption' ? [document.image] : document.photos.map(({ image }) => image)).some((image) => image?.file === file)
}

/**
 * What was approved is not deleted: an image stays as long as an approved public document, the present one or an earlier
 * one, shows it. (The law has it taken out by src/erasure.) A facsimile that is taken off its page can go: it also shows
 * what nobody approved, and what was erased.
 */
export const refuseApproved: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const image = await req.payload.db.findOne<{ filename?: string | null; id: string }>({ collection: 'media', req, select: { filename: true }, where: { id: { equals: id } } })
  if (!image?.filename) return
  const { filename } = image
  const { docs } = await req.payload.db.find<{ id: string; json: string }>({
    collection: 'snapshots', pagination: false, req, select: { json: true }, where: { json: { contains: `"file":"${filename}"` } },
  })
  const totalDocs = docs.filter(({ json }) => isApproved(json, filename)).length
  if (totalDocs === 0) return
  throw new ClearError(req, 409, {
    zh: `这张图片在 ${totalDocs} 个批准版里，不能删除；要撤下请撤稿，法律要求删除的由管理员“依法删除”。`,
    en: `The image is in ${totalDocs} approved documents and cannot be deleted. Withdraw them to take it back; what the law demands an admin erases.`,
  }, { code: 'was-approved' })
}
