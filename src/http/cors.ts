/** The origins whose pages may read what is public here: CORS_ORIGINS, a list with commas, or `*`. */
const allowed = (): string[] => (process.env.CORS_ORIGINS ?? '').split(',').map((each) => each.trim()).filter(Boolean)

const READ = 'GET, HEAD, OPTIONS'

/** Pages of these origins read as anybody, or with a republisher's key; never with a session (no credentials). */
export const corsHeaders = (request: Request): Record<string, string> => {
  const origin = request.headers.get('origin')
  const origins = allowed()
  if (origin === null || origins.length === 0) return {}
  const isAny = origins.includes('*')
  if (!isAny && !origins.includes(origin)) return { Vary: 'Origin' }
  return {
    'Access-Control-Allow-Headers': 'Accept, Accept-Language, Authorization, Content-Type, If-None-Match',
    'Access-Control-Allow-Methods': READ,
    'Access-Control-Allow-Origin': isAny ? '*' : origin,
    'Access-Control-Max-Age': '600',
    ...(isAny ? {} : { Vary: 'Origin' }),
  }
}
