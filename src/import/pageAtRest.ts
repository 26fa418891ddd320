import type { PayloadRequest } from 'payload'

const LOOK_EVERY_MS = 100
const PATIENCE_MS = 10_000

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Waits while a page is just being imported again.
 * @returns whether it is at rest now; false when that takes longer than ten seconds.
 */
export const pageAtRest = async (req: PayloadRequest, page: string): Promise<boolean> => {
  for (const giveUpAt = Date.now() + PATIENCE_MS; ; await pause(LOOK_EVERY_MS)) {
    const found = await req.payload.db.findOne<{ id: string; importState?: string | null }>({
      collection: 'pages', req, select: { importState: true }, where: { id: { equals: page } },
    })
    if (found?.importState !== 'reimporting' && found?.importState !== 'clearing') return true
    if (Date.now() > giveUpAt) return false
  }
}
