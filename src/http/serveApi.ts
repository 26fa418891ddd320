import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'

import { useKey } from './useKey'
import { withNotedPublicWrites } from '../log/notedPublicWrites'
import { storageFault } from '../store/faults/storageFault'
import { refusalOf } from './answerFault'
import { checkKeys } from './checkKeys'
import { checkPath } from './checkPath'
import { checkQueryString } from './checkQueryString'
import { corsHeaders } from './cors'
import { checkDocument } from './graphql/checkDocument'
import { limitRequest } from './limits/limitRequest'
import { isGraphql, isRead } from './isRead'
import { readBody } from './readBody'
import { refuseAnonymous } from './refuseAnonymous'
import { isReadFromElsewhere, refuseForeign } from './refuseForeign'
import { refuseUnknownSender } from './refuseUnknownSender'
import { refuseUnserved } from './refuseUnserved'
import { saidBehind } from './saidBehind'
import { truthful } from './truthful'
import { untilReadable } from '../log/untilReadable'

/** Each is looked at by its type, which takes longer than to read it: a filter of 8 MB would keep the server for seconds. */
const MOST_VARIABLES = 20_000

type Config = Promise<SanitizedConfig> | SanitizedConfig
type Answering = (request: Request) => Promise<Response>

/** Made of its parts: the request that Next hands over is a proxy, of which newer Nodes make no other request. */
const without = (request: Request, ...names: string[]): Request => {
  const headers = new Headers(request.headers)
  for (const name of names) headers.delete(name)
  const { body, method, signal, url } = request
  return new Request(url, { body, duplex: 'half', headers, method, signal } as RequestInit)
}

/** Whoever watches the server asks often, and from an address that others have too. */
const isHealth = ({ method, url }: Request): boolean => method === 'GET' && /^\/api\/health(?:\/live|\/ready)?$/u.test(new URL(url).pathname)

const admit = async (payload: Payload, given: Request): Promise<Request> => {
  const url = new URL(given.url)
  checkPath(url.pathname)
  refuseUnserved(payload, given)
  refuseForeign(given)
  if (isHealth(given)) {
    // The same for everybody; what it costs is shared (src/health/isReady.ts).
    checkQueryString(url.searchParams)
    return without(given, 'authorization', 'cookie')
  }
  const anonymous = isReadFromElsewhere(given) ? without(given, 'cookie') : given
  // Counted before anything is read of the body, and for a key after it is known to be one.
  const withKey = await useKey(payload, anonymous)
  if (!withKey) await limitRequest(anonymous, payload.secret)
  checkQueryString(url.searchParams)
  // With a key one reads what everybody may: neither it nor a cookie beside it makes anybody of who asks.
  const sent = withKey ? without(anonymous, 'authorization', 'cookie') : anonymous
  // A key was promised to whom it was given, and reads on.
  if (!withKey) await refuseAnonymous(payload, sent)
  await refuseUnknownSender(payload, sent)
  const { data, request } = await readBody(sent)
  if (isGraphql(sent)) {
    checkDocument(data?.query)
    checkKeys(data?.variables, MOST_VARIABLES)
  }
  return request
}

/** Payload tells every page which methods it might use; who may read from elsewhere is told in src/http/cors.ts alone. */
const withCors = (response: Response, cors: Record<string, string>): Response => {
  const headers = new Headers([...response.headers].filter(([name]) => !name.startsWith('access-control-')))
  for (const [name, value] of Object.entries(cors)) headers.set(name, value)
  return new Response(response.body, { headers, status: response.status, statusText: response.statusText })
}

/**
 * What was decided is readable when it is answered, or the answer says that it may not be. (What failed may have done a part of
 * its work.)
 */
const readable = async (request: Request, answering: () => Promise<Response>): Promise<Response> => {
  if (isRead(request)) return answering()
  const { isPublic, result } = await withNotedPublicWrites(answering)
  return (await untilReadable()) || !isPublic ? result : saidBehind(result)
}

/**
 * The one way to the API: who asks, how often and with what is looked at before Payload sees the request.
 * @param answer what answers a request that was admitted.
 */
export const serveApi =
  (config: Config, answer: Answering = (request) => handleEndpoints({ config, request })): Answering =>
  async (request) => {
    const cors = corsHeaders(request)
    if (request.method === 'OPTIONS') return new Response(null, { headers: cors, status: 204 })
    try {
      const payload = await getPayload({ config, cron: true })
      return withCors(await readable(request, () => truthful(request, async () => answer(await admit(payload, request)))), cors)
    } catch (error) {
      const fault = storageFault(error)
      if (fault) return withCors(refusalOf(fault).toResponse(), cors)
      throw error
    }
  }
