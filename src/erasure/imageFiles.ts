import type { PayloadRequest } from 'payload'

type Named = { filename?: string | null }

/** The names of an image's files in the folder: itself and its sizes. */
export const filesOf = async (req: PayloadRequest, image: string): Promise<string[]> => {
  const row = await req.payload.db.findOne<Named & { id: string; sizes?: Record<string, Named | null> | null }>({
    collection: 'media', req, where: { id: { equals: image } },
  })
  if (!row) return []
  return [row.filename, ...Object.values(row.sizes ?? {}).map((size) => size?.filename)].filter((name): name is string => typeof name === 'string' && name !== '')
}
