import type { PayloadRequest } from 'payload'

import { ClearError } from '../../errors'
import { ERASED_FILE } from '../../log/ERASED_FILE'

/**
 * A page of which something was erased is not imported again: the new file would bring it back, and the old lines, with
 * their text taken out, cannot tell which of the new ones it stands on.
 * @throws {ClearError} 409.
 */
export const refuseErased = async (req: PayloadRequest, page: string): Promise<void> => {
  const { totalDocs } = await req.payload.db.count({
    collection: 'page-sources', req, where: { and: [{ page: { equals: page } }, { original: { equals: ERASED_FILE } }] },
  })
  if (totalDocs === 0) return
  throw new ClearError(req, 409, {
    zh: '这一版有依法删除的内容，重新导入会把它带回来，因此没有改动任何内容；请直接改正各篇文字。',
    en: 'Something of this page was erased as the law demands, and importing it again would bring it back. Nothing was done; correct its texts by hand.',
  }, { code: 'erased' })
}
