import { createHmac, timingSafeEqual } from 'node:crypto'

import { addressOf } from '../addressOf'
import { spend } from './spend'

const tokenOf = (headers: Headers): string | null => {
  const [, told] = /^(?:JWT|Bearer) (\S+)$/u.exec(headers.get('authorization') ?? '') ?? []
  const [, kept] = /(?:^|;\s*)payload-token=([^;\s]+)/u.exec(headers.get('cookie') ?? '') ?? []
  return told ?? kept ?? null
}

/** Whose session a token is, if we signed it and it has not ended; whether it was ended before its time is Payload's to say. */
const personOf = (token: string, secret: string): string | null => {
  const [head = '', body = '', signature = ''] = token.split('.')
  const ours = createHmac('sha256', secret).update(`${head}.${body}`).digest()
  const theirs = Buffer.from(signature, 'base64url')
  if (theirs.length !== ours.length || !timingSafeEqual(theirs, ours)) return null
  const { exp, id } = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as { exp?: unknown; id?: unknown }
  if (typeof exp !== 'number' || exp * 1000 <= Date.now()) return null
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

/** A filter, an order, or a query that came in the body: GraphQL, or a list asked for by POST. */
const isSearch = ({ headers, url }: Request): boolean =>
  /\/graphql(?:$|\?)|[?&](?:where|sort)(?:=|\[|%5B)/iu.test(url) || headers.has('x-http-method-override') || headers.has('x-payload-http-method-override')

/** One person's requests count for the person, wherever from; all others for the address. @throws {Refusal} 429. */
export const limitRequest = async (request: Request, secret: string): Promise<void> => {
  const token = tokenOf(request.headers)
  const person = token === null ? null : personOf(token, secret)
  if (person !== null) return spend('person', person)
  const address = addressOf(request.headers)
  await spend('reads', address)
  if (isSearch(request)) await spend('searches', address)
}
