import type { PayloadRequest } from 'payload'

type Found = { id: string; json: string; sha256: string }

/** The public documents of some texts, or that show some photos, whether the log knows them or not. */
export const snapshotsWith = async (req: PayloadRequest, ids: readonly (string | null)[]): Promise<Found[]> => {
  const found: Found[] = []
  for (const id of ids) {
    if (!id) continue
    // With its name before it: MongoDB's adapter takes a bare id for no part of a text.
    const { docs } = await req.payload.db.find<Found>({
      collection: 'snapshots', pagination: false, req, where: { or: ['id', 'photo'].map((name) => ({ json: { contains: `"${name}":"${id}"` } })) },
    })
    found.push(...docs)
  }
  return found
}
