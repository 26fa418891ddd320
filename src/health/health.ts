import type { Endpoint, Payload } from 'payload'

const PATIENCE_MS = 3_000

const canRead = async (payload: Payload): Promise<boolean> => {
  try {
    await payload.db.findOne({ collection: 'publications', where: {} })
    return true
  } catch {
    return false
  }
}

/** A database that does not answer at all is no better than one that refuses. */
const databaseAnswers = async (payload: Payload): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS)
  })
  return Promise.race([canRead(payload), tooLong]).finally(() => clearTimeout(timer))
}

/** `GET /api/health`, for who watches the server: 200 when the database answers, 503 when not. Says nothing else. */
export const health: Endpoint = {
  method: 'get',
  path: '/health',
  handler: async ({ payload }) => {
    const isWell = await databaseAnswers(payload)
    return Response.json(
      { status: isWell ? 'ok' : 'unavailable' },
      { headers: { 'Cache-Control': 'no-store' }, status: isWell ? 200 : 503 },
    )
  },
}
