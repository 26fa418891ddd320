import { Agent, type IncomingMessage, request as ask, type ServerResponse } from 'node:http'

/** Of one connection alone (RFC 9110, 7.6.1); a length that is not told is told anew. */
const OF_CONNECTION: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection', 'te', 'trailer', 'upgrade'])

/** `['Host', 'a', 'Accept', 'b']` without those of the connection; each as it was sent, also those that came twice. */
const passed = (raw: readonly string[], also: ReadonlySet<string> = OF_CONNECTION): string[] => {
  const kept: string[] = []
  for (let i = 0; i < raw.length; i += 2) if (!also.has((raw[i] ?? '').toLowerCase())) kept.push(raw[i] ?? '', raw[i + 1] ?? '')
  return kept
}

const OF_ANSWER: ReadonlySet<string> = new Set([...OF_CONNECTION, 'transfer-encoding'])

/** The peer is named last, as each proxy does: whoever asks may have written what stands before it. */
const withPeer = (headers: string[], peer: string): string[] => {
  const told: string[] = []
  const others: string[] = []
  for (let i = 0; i < headers.length; i += 2) {
    if (headers[i]?.toLowerCase() === 'x-forwarded-for') told.push(headers[i + 1] ?? '')
    else others.push(headers[i] ?? '', headers[i + 1] ?? '')
  }
  return [...others, 'X-Forwarded-For', [...told, peer].join(', ')]
}

const unreachable = (res: ServerResponse): void => {
  if (res.headersSent) return void res.destroy()
  res.writeHead(502, { 'Connection': 'close', 'Content-Type': 'application/json', 'Retry-After': '5' })
  res.end(JSON.stringify({ errors: [{ name: 'Refusal', message: '编辑系统没有回答，请稍后再试。 The editors’ system does not answer; try again later.', data: { code: 'unreachable' } }] }))
}

/** An idle connection is let go before the other side lets go of it: a save that is just on its way would be lost. */
const IDLE_MS = 30_000

const hasBody = ({ headers }: IncomingMessage): boolean => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** Passes requests on to the server that listens on a socket of the file system, as they are, and its answers back. */
export const passOn = (socketPath: string): ((req: IncomingMessage, res: ServerResponse) => void) => {
  const agent = new Agent({ keepAlive: true, timeout: IDLE_MS })
  return (req, res) => {
    const headers = withPeer(passed(req.rawHeaders), req.socket.remoteAddress ?? 'unknown')
    const onward = ask({ agent, headers, method: req.method, path: req.url, setHost: false, socketPath })
    let isAnswered = false
    // Whether it may come is decided by what it is said to be, before any of it comes.
    if (hasBody(req)) onward.flushHeaders()
    onward.on('response', (answer) => {
      isAnswered = true
      // An answer that comes before all was sent (too large, not allowed) ends the connection: what is left goes nowhere.
      if (!req.complete) {
        res.shouldKeepAlive = false
        req.unpipe(onward)
        req.resume()
        answer.once('end', () => onward.destroy())
      }
      res.writeHead(answer.statusCode ?? 502, answer.statusMessage, passed(answer.rawHeaders, OF_ANSWER))
      answer.on('error', () => res.destroy())
      answer.pipe(res)
    })
    // It may answer, and close while more is being sent: then the answer counts.
    onward.on('error', () => void (isAnswered || unreachable(res)))
    res.on('close', () => {
      if (!res.writableFinished) onward.destroy()
    })
    req.on('error', () => onward.destroy())
    req.pipe(onward)
  }
}
