import type { ServerResponse } from 'node:http'

import { ADDRESS_HEADER } from '../http/addressOf'
import { checkHost } from '../http/checkHost'
import { checkPath } from '../http/checkPath'
import { Refusal } from '../http/Refusal'
import { MOST_UNKNOWN_BYTES, unknownSender } from '../http/unknownSender'
import { clientAddress } from '../http/clientAddress'
import { type LimitedMessage, MAX_BODY_BYTES } from './LimitedMessage'
import { securityHeaders } from './securityHeaders'

type FrontSettings = { isHttps: boolean; proxies: number }

const METHODS: ReadonlySet<string> = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'])

const tooLarge = (): Refusal =>
  new Refusal(413, 'too-large', {
    zh: `请求大于 ${MAX_BODY_BYTES / 1024 / 1024} MB，没有保存；请拆分后再传。`,
    en: `The request is larger than ${MAX_BODY_BYTES / 1024 / 1024} MB and nothing was saved; split it and send the parts.`,
  })

/** Next takes no more of a server function, and a page has no other body; but it would hold what comes until it counts. */
const MAX_PAGE_BYTES = 1024 * 1024

const isApi = ({ url }: LimitedMessage): boolean => /^\/api(?:[/?]|$)/u.test(url ?? '')

const bringsSession = ({ headers }: LimitedMessage): boolean =>
  headers.authorization !== undefined || /(?:^|;\s*)payload-token=/u.test(headers.cookie ?? '')

type BodyLimit = { bytes: number; refusal: () => Refusal }

/** Whether a session that is brought holds is looked up where there is a database (src/http/refuseUnknownSender.ts). */
const bodyLimit = (req: LimitedMessage): BodyLimit => {
  if (!bringsSession(req)) return { bytes: MOST_UNKNOWN_BYTES, refusal: unknownSender }
  return { bytes: isApi(req) ? MAX_BODY_BYTES : MAX_PAGE_BYTES, refusal: tooLarge }
}

/** Next's own image service keeps copies past a withdrawal, and asks for images as itself. */
const isImageService = (url: string): boolean => /^\/+_next\/+image(?:[/?]|$)/iu.test(decodeURIComponent(url.split('?', 1)[0] ?? ''))

/** What else a client could send lets it choose its address or our name; behind proxies of ours, they set these. */
const cleanHeaders = ({ headers, socket }: LimitedMessage, { proxies }: FrontSettings): void => {
  // The front (src/delivery/front/passOn.ts) is one more, and always ours.
  const address = clientAddress(socket.remoteAddress, String(headers['x-forwarded-for'] ?? ''), proxies + 1)
  headers[ADDRESS_HEADER] = address
  headers['x-forwarded-for'] = address
  if (proxies > 0) return
  for (const name of ['forwarded', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto', 'x-real-ip']) delete headers[name]
}

/** Ours alone to send: with it, Next takes a request for its own and skips the proxy (CVE-2025-29927). */
const dropInternal = ({ headers }: LimitedMessage): void => {
  for (const name of ['x-middleware-subrequest', 'x-nonce', 'content-security-policy']) delete headers[name]
}

/**
 * Answers; what is left of a body is dropped. The front ends the connection once it has the answer: ended here, while more is
 * on its way, the answer would be lost (src/delivery/front/passOn.ts).
 */
export const refuse = (res: ServerResponse, refusal: Refusal): void => {
  if (res.headersSent) return void res.destroy()
  res.writeHead(refusal.status, { 'Content-Type': 'application/json', ...refusal.headers })
  res.end(refusal.body)
}

/** Pages take nothing but the admin's own calls, which say which function they are for; Next fails on any other form. */
const isNoFormOfOurs = (req: LimitedMessage): boolean =>
  !['GET', 'HEAD'].includes(req.method ?? '') && !isApi(req) && !(req.method === 'POST' && req.headers['next-action'] !== undefined)

const check = (req: LimitedMessage): void => {
  if (!METHODS.has(req.method ?? '')) {
    throw new Refusal(405, 'method', { zh: '不支持这种请求方法。', en: 'This method is not served.' }, { Allow: [...METHODS].join(', ') })
  }
  // A whole address in the request line (as to a proxy) would name another host than the header does.
  if (!req.url?.startsWith('/')) throw new Refusal(400, 'bad-path', { zh: '地址须以 / 开头。', en: 'The address must begin with /.' })
  checkPath(req.url)
  // The front names whom a request is from; without that it would be from nobody.
  if (req.headers['x-forwarded-for'] === undefined) throw new Refusal(400, 'bad-sender', { zh: '不知道请求来自何处。', en: 'Nobody says whom this request is from.' })
  checkHost(req)
  if (isNoFormOfOurs(req)) {
    throw new Refusal(405, 'method', { zh: '这里是页面，只能打开；数据请发往 /api。', en: 'This is a page and can only be opened; send data to /api.' }, { Allow: 'GET, HEAD' })
  }
  if (isImageService(req.url)) throw new Refusal(404, 'not-found', { zh: '没有这个地址。', en: 'There is nothing at this address.' })
  const { bytes, refusal } = bodyLimit(req)
  if (Number(req.headers['content-length'] ?? 0) > bytes) throw refusal()
}

/**
 * Looks at a request before Next does, and gives every answer its headers.
 * @returns whether it goes on to Next; else it has been answered.
 */
export const admit = (req: LimitedMessage, res: ServerResponse, settings: FrontSettings): boolean => {
  for (const [name, value] of Object.entries(securityHeaders(req.url ?? '', settings.isHttps))) res.setHeader(name, value)
  try {
    check(req)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    refuse(res, error)
    return false
  }
  cleanHeaders(req, settings)
  dropInternal(req)
  const { bytes, refusal } = bodyLimit(req)
  req.mostBytes = bytes
  req.onTooLarge = () => refuse(res, refusal())
  return true
}
