import type { CollectionBeforeDeleteHook } from 'payload'

import { ClearError } from '../../../errors'

/**
 * What was approved is not deleted: an image stays as long as an approved public document, the present one or an earlier
 * one, shows it. (The law has it taken out by src/erasure.)
 */
export const refuseApproved: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const image = await req.payload.db.findOne<{ filename?: string | null; id: string }>({ collection: 'media', req, select: { filename: true }, where: { id: { equals: id } } })
  if (!image?.filename) return
  const { totalDocs } = await req.payload.db.count({ collection: 'snapshots', req, where: { json: { contains: `"file":"${image.filename}"` } } })
  if (totalDocs === 0) return
  throw new ClearError(req, 409, {
    zh: `这张图片在 ${totalDocs} 个批准版里，不能删除；要撤下请撤稿，法律要求删除的由管理员“依法删除”。`,
    en: `The image is in ${totalDocs} approved documents and cannot be deleted. Withdraw them to take it back; what the law demands an admin erases.`,
  }, { code: 'was-approved' })
}
