import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

type Request = { begin: () => void; res: ServerResponse }
type Line = { isBusy: boolean; waiting: Request[] }

/** With so many waiting, no more is read from the connection until some have been answered. */
const PAUSED_FROM = 16
/** What was read already may hold more. Nobody who waits for answers sends so many requests ahead of them. */
const MOST_WAITING = 1_000

/**
 * Of the requests of one connection one at a time is begun, in their order; the others wait until it is answered. A client may
 * send them all at once (pipelining), and each would else take a connection of its own to what stands behind, and its answer
 * memory for as long as the client does not read the ones before: an answer is done when the system has taken all of it to send.
 * @returns begins a request, at once or in its turn; too many end the connection.
 */
export const inTurn = (): ((req: IncomingMessage, res: ServerResponse, begin: () => void) => void) => {
  const lines = new WeakMap<Socket, Line>()

  const lineOf = (socket: Socket): Line => {
    const known = lines.get(socket)
    if (known) return known
    const line: Line = { isBusy: false, waiting: [] }
    lines.set(socket, line)
    socket.once('close', () => (line.waiting.length = 0))
    return line
  }
  const start = (socket: Socket, line: Line, { begin, res }: Request): void => {
    line.isBusy = true
    res.once('close', () => next(socket, line))
    begin()
  }
  const next = (socket: Socket, line: Line): void => {
    line.isBusy = false
    let request = line.waiting.shift()
    // It may have been answered already, as too slow.
    while (request?.res.writableEnded) request = line.waiting.shift()
    if (line.waiting.length < PAUSED_FROM && socket.isPaused()) socket.resume()
    if (request) start(socket, line, request)
  }
  return ({ socket }, res, begin) => {
    const line = lineOf(socket)
    if (!line.isBusy) return start(socket, line, { begin, res })
    line.waiting.push({ begin, res })
    if (line.waiting.length > MOST_WAITING) socket.destroy()
    else if (line.waiting.length >= PAUSED_FROM) socket.pause()
  }
}
