import { type PayloadRequest, ValidationError } from 'payload'

import type { JoinRecord } from './joinRecord'

/**
 * Inserts a join, once for each pair.
 * @param id the one it shall have; without it the database gives one.
 * @returns whether it is new.
 */
export const insertJoin = async (req: PayloadRequest, join: Omit<JoinRecord, 'id'>, id?: string): Promise<boolean> => {
  const where = { key: { equals: join.key } }
  if (await req.payload.db.findOne({ collection: 'joins', req, where })) return false
  try {
    await req.payload.db.create({ collection: 'joins', data: structuredClone(join), req, ...(id ? { customID: id } : {}) })
    return true
  } catch (error) {
    const isDuplicate = error instanceof ValidationError || /E11000|UNIQUE constraint/.test(String(error))
    if (isDuplicate && (await req.payload.db.findOne({ collection: 'joins', req, where }))) return false
    throw error
  }
}
