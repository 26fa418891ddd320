import { GraphQLError } from 'graphql'
import type { Request } from 'graphql-http'

import { sha256 } from '../../publishing/sha256'

/** Kept are the questions asked last. */
const MOST_KEPT = 1_000

type Params = { extensions?: Record<string, unknown> | null; operationName?: string | null; query?: string; variables?: Record<string, unknown> | null }

const refused = (message: string, code: string): GraphQLError => new GraphQLError(message, { extensions: { code } })

const parsed = (text: string | null): Record<string, unknown> | undefined => {
  if (text === null) return undefined
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    throw refused('“variables” and “extensions” are JSON.', 'BAD_REQUEST')
  }
}

const ofAddress = (url: string): Params => {
  const asked = new URL(url, 'http://localhost').searchParams
  return { query: asked.get('query') ?? undefined, operationName: asked.get('operationName'), variables: parsed(asked.get('variables')), extensions: parsed(asked.get('extensions')) } as Params
}

const hashOf = ({ extensions }: Params): string | null => {
  const { sha256Hash } = ((extensions?.persistedQuery ?? {}) as { sha256Hash?: unknown })
  return typeof sha256Hash === 'string' ? sha256Hash : null
}

/**
 * Automatic persisted queries: a question that was sent once with its SHA-256 may be asked by that alone, by GET, so that a
 * cache on the way can keep the answer. (https://www.apollographql.com/docs/apollo-server/performance/apq)
 * @returns the parameters of a request that names a hash; of any other nothing, and it is read as always.
 * @throws {GraphQLError} PERSISTED_QUERY_NOT_FOUND: to be sent with the question once.
 */
export const persistedQueries = (): ((request: Request<unknown, unknown>) => Promise<(Params & { query: string }) | undefined>) => {
  const kept = new Map<string, string>()
  return async (request) => {
    const body = request.method === 'POST' ? (typeof request.body === 'function' ? await request.body() : request.body) : null
    const params = request.method === 'GET' ? ofAddress(request.url) : ((typeof body === 'object' ? body : null) as Params | null)
    const hash = params && hashOf(params)
    if (!params || hash === null) return undefined
    const query = params.query ?? kept.get(hash)
    if (query === undefined) throw refused('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND')
    if (sha256(query) !== hash) throw refused('The hash is not that of the query.', 'PERSISTED_QUERY_HASH')
    kept.delete(hash)
    kept.set(hash, query)
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '')
    return { ...params, query }
  }
}
