import { once } from 'node:events'
import http, { type IncomingMessage, type RequestOptions } from 'node:http'
import https from 'node:https'

import type { Bilingual } from '../editorial/bilingual'
import { guardedLookup, NOT_REACHED_CODE, type Resolve } from './guardedLookup'
import type { Message } from './message'
import { signed } from './sign'
import { urlFault } from './urlFault'
import type { Webhook } from './Webhook'

/** What came of one request: `status` is the HTTP status, or what went wrong before there was one. */
export type Outcome = {
  /** How what was answered begins; when nothing was asked, why. */
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

/** Shorter than most servers keep a connection: one that they close just when the next message is on its way would lose it. */
const IDLE_MS = 4_000

/** Of this file alone: each of their connections was looked at by guardedLookup.ts. */
const AGENTS = { http: new http.Agent({ keepAlive: true, timeout: IDLE_MS }), https: new https.Agent({ keepAlive: true, timeout: IDLE_MS }) }

const UNSIGNED: Bilingual = {
  zh: '签名密钥已损坏，没有推送；请换发签名密钥。', en: 'The signing secret is damaged and nothing was sent; issue another one.',
}
const LED_INSIDE: Bilingual = {
  zh: '这个主机名指向本机、内网或不能发往的地址，没有推送。内网接收方请用 IP 地址或不带点的主机名。',
  en: 'The name of the host stands for this machine, a private network, or an address that nothing is sent to; nothing was sent. Of a receiver in the house, enter the IP address or a name without a dot.',
}

const both = ({ en, zh }: Bilingual): string => `${zh} ${en}`

/** Enough of the answer to see what it is; a receiver that answers without end is not listened to. */
const beginningOf = async (response: IncomingMessage): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk.subarray(0, MOST_BYTES), { stream: true })
    bytes += chunk.length
    // What comes after ends with the connection.
    if (bytes >= MOST_BYTES) break
  }
  return [...text.replace(/\p{Cc}+/gu, ' ')].slice(0, LONGEST_ANSWER).join('').trim()
}

/** In seconds or as a date, as RFC 9110 has it. */
const retryAfterOf = ({ headers }: IncomingMessage, now: number): number => {
  const text = headers['retry-after']?.trim() ?? ''
  const ms = /^\d{1,9}$/u.test(text) ? Number(text) * 1_000 : Date.parse(text) - now
  return ms > 0 ? ms : 0
}

const notSent = (status: string, why: Bilingual): Outcome => ({ answer: both(why), isDone: false, isGone: false, ms: 0, retryAfter: 0, status })

const faultOf = (error: unknown, hasTimedOut: boolean): Pick<Outcome, 'answer' | 'status'> => {
  if (hasTimedOut) return { answer: '', status: 'timeout' }
  const { code } = error as { code?: string }
  return code === NOT_REACHED_CODE ? { answer: both(LED_INSIDE), status: 'address' } : { answer: '', status: code ?? 'failed' }
}

const request = async (url: URL, options: RequestOptions, body: string): Promise<IncomingMessage> => {
  const asked = url.protocol === 'https:' ? https.request(url, { ...options, agent: AGENTS.https }) : http.request(url, { ...options, agent: AGENTS.http })
  // Also after the answer has begun; what is missing of it is told by the answer.
  asked.on('error', () => undefined)
  asked.end(body)
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  return response
}

type Going = {
  /** How names are looked up. */
  resolve?: Resolve
  stop?: AbortSignal
}

/**
 * Sends one message, signed by every secret that holds now. Answers that lead elsewhere are not followed: they are failures.
 * Never throws: whatever goes wrong is what came of it.
 * @param now in milliseconds since 1970.
 */
export const post = async (webhook: Pick<Webhook, 'secrets' | 'url'>, message: Message, now: number, { resolve, stop }: Going = {}): Promise<Outcome> => {
  // It was looked at when it was saved; by an earlier release, or in another database.
  const fault = urlFault(webhook.url)
  if (fault) return notSent('address', fault)
  let signature: Record<string, string>
  try {
    signature = signed(webhook, message, now)
  } catch {
    return notSent('secret', UNSIGNED)
  }
  const headers = { ...signature, 'Content-Length': Buffer.byteLength(message.body), 'Content-Type': 'application/json', 'User-Agent': 'Reissue' }
  const url = new URL(webhook.url)
  const began = performance.now()
  const took = (): number => Math.round(performance.now() - began)
  const limit = AbortSignal.timeout(PATIENCE_MS)
  const signal = stop ? AbortSignal.any([limit, stop]) : limit
  try {
    const response = await request(url, { headers, lookup: guardedLookup(url, resolve), method: 'POST', signal }, message.body)
    const answer = await beginningOf(response)
    const status = response.statusCode ?? 0
    return { answer, isDone: status >= 200 && status < 300, isGone: status === 410, ms: took(), retryAfter: retryAfterOf(response, now), status: String(status) }
  } catch (error) {
    return { ...faultOf(error, limit.aborted), isDone: false, isGone: false, ms: took(), retryAfter: 0 }
  }
}
