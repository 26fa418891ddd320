import type { PayloadRequest } from 'payload'

import { ClearError } from '../../../errors'
import type { Import } from '../../../payload-types'
import { type ImportState, STATE_NAMES } from '../importStates'

type Move = {
  from: ImportState[]
  /** What the person wanted, for the refusal. */
  wanted: { en: string; zh: string }
  data: Record<string, unknown>
}

/**
 * One conditional write: it finds the import in one of the states it may be in, or it changes nothing.
 * @throws {ClearError} 409 `import-state`, naming the state it is in.
 */
export const moveImport = async (req: PayloadRequest, id: string, { data, from, wanted }: Move): Promise<Import> => {
  const { db } = req.payload
  const moved = await db.updateOne({
    collection: 'imports', data: { ...data, updatedAt: new Date().toISOString() }, options: { atomic: true }, req,
    where: { and: [{ id: { equals: id } }, { state: { in: from } }] },
  })
  if (moved) return moved as unknown as Import
  const now = await db.findOne<Import>({ collection: 'imports', req, where: { id: { equals: id } } })
  const name = STATE_NAMES[now?.state ?? 'cancelled']
  throw new ClearError(
    req,
    409,
    { zh: `这次导入现在是“${name.zh}”，不能${wanted.zh}。没有改动任何内容。`, en: `This import is now “${name.en}”, so you cannot ${wanted.en}. Nothing was changed.` },
    { code: 'import-state', state: now?.state ?? null },
  )
}
