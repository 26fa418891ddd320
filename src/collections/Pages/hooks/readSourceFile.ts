import { type CollectionBeforeOperationHook, Forbidden } from 'payload'

import { isEditorOrAdmin } from '../../../access/staff'
import { ClearError } from '../../../errors'

import { hasPlan, planPage } from '../../../import/planPage'
import { readBytes } from '../../../import/readBytes'

/**
 * A page is made from its source file, read before anything is stored: what cannot be read is refused here, with
 * nothing written. The plan goes on to the hook `importUnits` by the request.
 */
export const readSourceFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  // The program itself has read what it imports (src/import/importPage.ts).
  if (operation !== 'create' || hasPlan(req)) return args
  // Payload asks for access later; a stranger must not learn what is imported already, nor make the program work.
  if (args.overrideAccess !== true && !isEditorOrAdmin(req.user)) throw new Forbidden(req.t)
  const { file } = req
  if (!file?.data) {
    throw new ClearError(req, 400, {
      zh: '版面由原文文件生成：请选择文件（multipart 的 file，版面信息放在 _payload）。',
      en: 'A page is made from its source file: send it as “file” (multipart), with the page in “_payload”.',
    })
  }
  await planPage(req, await readBytes(req, new Uint8Array(file.data), file.name))
  // Payload would keep an upload; this file goes into the database, with the page.
  req.file = undefined
  return args
}
