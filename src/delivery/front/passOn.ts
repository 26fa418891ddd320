import { Agent, type IncomingMessage, request as ask, type ServerResponse } from 'node:http'

import { framingOf } from './framingOf'
import { refuse } from './refuse'

/** Of one connection alone (RFC 9110, 7.6.1). */
const OF_CONNECTION: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection', 'te', 'trailer', 'upgrade'])

/** How long a body is, is said anew: passed on as it was written, what one side takes for a body could be a request to the other. */
const OF_REQUEST: ReadonlySet<string> = new Set([...OF_CONNECTION, 'content-length', 'expect', 'transfer-encoding', 'x-forwarded-for'])
const OF_ANSWER: ReadonlySet<string> = new Set([...OF_CONNECTION, 'transfer-encoding'])

/** `['Host', 'a', 'Accept', 'b']` without those named; each as it was sent, also those that came twice. */
const without = (raw: readonly string[], names: ReadonlySet<string>): string[] => {
  const kept: string[] = []
  for (let i = 0; i < raw.length; i += 2) if (!names.has((raw[i] ?? '').toLowerCase())) kept.push(raw[i] ?? '', raw[i + 1] ?? '')
  return kept
}

/** The peer is named last, as each proxy does: whoever asks may have written what stands before it. */
const forwardedFor = ({ headers, socket }: IncomingMessage): string =>
  [headers['x-forwarded-for'] ?? [], socket.remoteAddress ?? 'unknown'].flat().join(', ')

const unreachable = (res: ServerResponse): void =>
  refuse(res, { code: 'unreachable', message: '编辑系统没有回答，请稍后再试。 The editors’ system does not answer; try again later.', status: 502 })

/** An idle connection is let go before the other side lets go of it: a save that is just on its way would be lost. */
const IDLE_MS = 30_000
/** More wait their turn. */
const MOST_AT_ONCE = 256

const BODILESS: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/**
 * Passes requests on to the server that listens on a socket of the file system, and its answers back. The connections to it are
 * shared by everybody who asks, so each request must end where both sides say it ends: the body is framed anew, by what this
 * server has read. An answer that comes before all of a body was sent (too large, not allowed) ends both connections once it is
 * whole; the other side does not end it before (src/server/admit.ts), or the answer would be lost.
 */
export const passOn = (socketPath: string): ((req: IncomingMessage, res: ServerResponse) => void) => {
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_AT_ONCE, timeout: IDLE_MS })
  return (req, res) => {
    const { hasBody, header } = framingOf(req)
    if (hasBody && BODILESS.has(req.method ?? '')) {
      return refuse(res, { code: 'body', message: '读取请求不能带正文。 A request that reads has no body.', status: 400 })
    }
    const headers = ['X-Forwarded-For', forwardedFor(req), ...header, ...without(req.rawHeaders, OF_REQUEST)]
    const onward = ask({ agent, headers, method: req.method, path: req.url, setHost: false, socketPath })
    let isAnswered = false
    onward.on('response', (answer) => {
      isAnswered = true
      if (hasBody && !req.complete) {
        res.shouldKeepAlive = false
        req.unpipe(onward)
        req.resume()
        answer.once('end', () => onward.destroy())
      }
      res.writeHead(answer.statusCode ?? 502, answer.statusMessage, without(answer.rawHeaders, OF_ANSWER))
      answer.on('error', () => res.destroy())
      answer.pipe(res)
    })
    // It may answer, and close while more is being sent: then the answer counts.
    onward.on('error', () => void (isAnswered || unreachable(res)))
    res.on('close', () => {
      if (!res.writableFinished) onward.destroy()
    })
    req.on('error', () => onward.destroy())
    req.on('close', () => {
      if (!req.complete) onward.destroy()
    })
    if (!hasBody) return void onward.end()
    // Whether it may come is decided by what it is said to be, before any of it comes.
    onward.flushHeaders()
    req.pipe(onward)
  }
}
