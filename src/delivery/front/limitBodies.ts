import type { IncomingMessage, ServerResponse } from 'node:http'

import { framingOf } from './framingOf'
import { refuse } from './refuse'

export type BodyLimits = {
  /** So long any body may take, in milliseconds; longer only at `slowest`. */
  graceMs: number
  /** How many may be on their way at once, of one sender and of all. */
  mostOfAll: number
  mostOfOne: number
  /** In bytes a second, on the average of a whole body. */
  slowest: number
}

/** Of all, fewer than there are connections to what stands behind (passOn.ts): who only reads is not shut out by who sends slowly. */
export const BODY_LIMITS: BodyLimits = { graceMs: 30_000, mostOfAll: 160, mostOfOne: 64, slowest: 4_096 }

const tooMany = (res: ServerResponse): void =>
  refuse(res, { code: 'too-many-bodies', headers: { 'Retry-After': '5' }, message: '同时上传的请求太多，没有保存；请几秒后再试。 Too many requests are being sent at once and nothing was saved; try again in a few seconds.', status: 429 })

const tooSlow = (req: IncomingMessage, res: ServerResponse): void =>
  refuse(res, { code: 'too-slow', message: '上传太慢，没有保存；请检查网络后再试。 The request came too slowly and nothing was saved; check the network and try again.', status: 408 }, () => req.destroy())

/** Ends a body that comes too slowly; one that waits because nobody takes what has come is not to blame. */
const keepPace = (req: IncomingMessage, res: ServerResponse, { graceMs, slowest }: BodyLimits): (() => void) => {
  const began = performance.now()
  const before = req.socket.bytesRead
  let timer: NodeJS.Timeout
  const look = (): void => {
    if (req.complete) return
    const allowed = graceMs + ((req.socket.bytesRead - before) / slowest) * 1_000
    const left = began + allowed - performance.now()
    if (left <= 0 && req.readableLength === 0) return tooSlow(req, res)
    timer = setTimeout(look, Math.max(left, graceMs / 4)).unref()
  }
  timer = setTimeout(look, graceMs).unref()
  return () => clearTimeout(timer)
}

/**
 * Keeps whoever sends bodies slowly, or many at once, from taking the place of everybody else.
 * @param senderOf whom a request counts for.
 * @returns whether a request may go on; else it has been answered: 429, or, later, 408.
 */
export const limitBodies = (limits: BodyLimits, senderOf: (req: IncomingMessage) => string): ((req: IncomingMessage, res: ServerResponse) => boolean) => {
  const coming = new Map<string, Set<IncomingMessage>>()
  let count = 0

  const drop = (sender: string, req: IncomingMessage): void => {
    const of = coming.get(sender)
    if (!of?.delete(req)) return
    count -= 1
    if (of.size === 0) coming.delete(sender)
  }
  /** What has come whole, and only waits to be read, takes nobody's place. */
  const dropComplete = (): void => {
    for (const [sender, of] of coming) for (const req of of) if (req.complete) drop(sender, req)
  }
  const isFull = (sender: string): boolean => count >= limits.mostOfAll || (coming.get(sender)?.size ?? 0) >= limits.mostOfOne

  return (req, res) => {
    if (!framingOf(req).hasBody) return true
    const sender = senderOf(req)
    if (isFull(sender)) dropComplete()
    if (isFull(sender)) {
      tooMany(res)
      return false
    }
    const of = coming.get(sender) ?? new Set()
    coming.set(sender, of.add(req))
    count += 1
    const letGo = keepPace(req, res, limits)
    const end = (): void => {
      letGo()
      drop(sender, req)
    }
    req.once('end', end).once('close', end)
    return true
  }
}
