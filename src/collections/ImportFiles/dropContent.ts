import type { Payload, PayloadRequest } from 'payload'

/** Takes the bytes away that a file's row names no more. */
export const dropContent = async (payload: Payload, upload: string | null | undefined, req?: PayloadRequest): Promise<void> => {
  if (!upload) return
  await payload.db.deleteMany({ collection: 'import-chunks', where: { upload: { equals: upload } }, ...(req ? { req } : {}) })
}
