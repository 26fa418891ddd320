import type { CollectionBeforeDeleteHook } from 'payload'

import { ClearError } from '../../../errors'
import { AT_WORK } from '../importStates'

/** An import goes with its files and their bytes; the pages it made stay. Never while it is being worked on. */
export const clearBeforeDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { db } = req.payload
  const sealed = await db.updateOne({
    collection: 'imports', data: { state: 'cancelled' }, options: { atomic: true }, req,
    where: { and: [{ id: { equals: id } }, { state: { not_in: AT_WORK } }] },
  })
  if (!sealed) {
    throw new ClearError(req, 409, {
      zh: '这次导入正在进行；请先停止，再删除。已导入的版面不受影响。',
      en: 'This import is at work; stop it first. The pages it has made stay.',
    })
  }
  await db.deleteMany({ collection: 'import-chunks', req, where: { import: { equals: String(id) } } })
  await db.deleteMany({ collection: 'import-files', req, where: { import: { equals: id } } })
}
