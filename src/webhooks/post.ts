import { Webhook as Signer } from 'standardwebhooks'

import type { Message } from './message'
import { signingSecrets } from './secrets'
import type { Webhook } from './Webhook'

/** What came of one request: `status` is the HTTP status, or what went wrong before there was one. */
export type Outcome = {
  /** How what was answered begins. */
  answer: string
  isDone: boolean
  /** The receiver says that it is gone for good (410). */
  isGone: boolean
  ms: number
  /** How long the receiver asks to be left alone, in milliseconds; 0 when it does not. */
  retryAfter: number
  status: string
}

const PATIENCE_MS = 15_000
const LONGEST_ANSWER = 200
const MOST_BYTES = 4 * LONGEST_ANSWER

/** Enough of the answer to see what it is; a receiver that answers without end is not listened to. */
const beginningOf = async (response: Response): Promise<string> => {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  while (bytes < MOST_BYTES) {
    const { done, value } = await reader.read()
    if (done) break
    bytes += value.length
    text += decoder.decode(value.subarray(0, MOST_BYTES), { stream: true })
  }
  void reader.cancel().catch(() => undefined)
  return [...text.replace(/\p{Cc}+/gu, ' ')].slice(0, LONGEST_ANSWER).join('').trim()
}

/** In seconds or as a date, as RFC 9110 has it. */
const retryAfterOf = (response: Response, now: number): number => {
  const text = response.headers.get('retry-after')?.trim() ?? ''
  const ms = /^\d{1,9}$/u.test(text) ? Number(text) * 1_000 : Date.parse(text) - now
  return ms > 0 ? ms : 0
}

const faultOf = (error: unknown): string => {
  const { cause, name } = error as { cause?: { code?: string }; name?: string }
  if (name === 'TimeoutError') return 'timeout'
  return cause?.code ?? 'failed'
}

/**
 * Sends one message, signed by every secret that holds now. Answers that lead elsewhere are not followed: they are failures.
 * Never throws.
 * @param now in milliseconds since 1970.
 */
export const post = async ({ secrets, url }: Pick<Webhook, 'secrets' | 'url'>, { body, id }: Message, now: number, stop?: AbortSignal): Promise<Outcome> => {
  const at = new Date(now)
  const signatures = signingSecrets(secrets, now).map(({ secret }) => new Signer(secret).sign(id, at, body))
  const headers = {
    'Content-Type': 'application/json', 'User-Agent': 'Reissue',
    'webhook-id': id, 'webhook-signature': signatures.join(' '), 'webhook-timestamp': String(Math.floor(now / 1_000)),
  }
  const began = performance.now()
  const took = (): number => Math.round(performance.now() - began)
  try {
    const limit = AbortSignal.timeout(PATIENCE_MS)
    const response = await fetch(url, {
      body, cache: 'no-store', headers, method: 'POST', redirect: 'manual', signal: stop ? AbortSignal.any([limit, stop]) : limit,
    })
    const answer = await beginningOf(response)
    return { answer, isDone: response.ok, isGone: response.status === 410, ms: took(), retryAfter: retryAfterOf(response, now), status: String(response.status) }
  } catch (error) {
    return { answer: '', isDone: false, isGone: false, ms: took(), retryAfter: 0, status: faultOf(error) }
  }
}
