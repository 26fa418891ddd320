import { addDataAndFileToRequest, type PayloadRequest } from 'payload'

import { RevisionMissing } from '../errors'

/** The JSON that was sent along; {} when there is none. */
export const readBody = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  await addDataAndFileToRequest(req)
  return (req.data ?? {}) as Record<string, unknown>
}

/** The revision that a write says it was made on. @throws {RevisionMissing} 428. */
export const readRevision = (req: PayloadRequest, { revision }: Record<string, unknown>): number => {
  if (!Number.isInteger(revision)) throw new RevisionMissing(req)
  return revision as number
}
