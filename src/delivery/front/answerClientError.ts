import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'

import type { Bilingual } from '../../editorial/bilingual'
import { DATA_POLICY, EVERY_ANSWER } from '../../http/EVERY_ANSWER'

type Said = { code: string; status: number; text: Bilingual }

/** A line of a request that is no such line: most often an address with Chinese characters or blanks as they are. */
const REQUEST_LINE: Said = {
  code: 'request-line', status: 400,
  text: {
    zh: '请求的第一行不能读：网址里的汉字和空格须先作百分号编码，例如 curl -G --data-urlencode \'q=日\'。',
    en: "The first line of the request cannot be read: percent-encode the address, for example by curl -G --data-urlencode 'q=日'.",
  },
}
const NO_HTTP: Said = { code: 'request', status: 400, text: { zh: '这个请求不是可读的 HTTP。', en: 'The request cannot be read as HTTP.' } }
const TOO_LARGE: Said = { code: 'headers-too-large', status: 431, text: { zh: '请求的标头太大，最多 16 KB。', en: 'The headers of the request are too large: 16 KB at most.' } }
const TOO_SLOW: Said = { code: 'too-slow', status: 408, text: { zh: '请求来得太慢。', en: 'The request came too slowly.' } }

/** By the codes of Node's parser. */
const SAID: Readonly<Record<string, Said>> = {
  ERR_HTTP_REQUEST_TIMEOUT: TOO_SLOW,
  HPE_HEADER_OVERFLOW: TOO_LARGE,
  HPE_INVALID_CONSTANT: REQUEST_LINE,
  HPE_INVALID_URL: REQUEST_LINE,
  HPE_INVALID_VERSION: REQUEST_LINE,
}

/** Whose answer is being sent on the connection: Node tells it nowhere else. */
type Answering = Socket & { _httpMessage?: ServerResponse | null }

const messageOf = ({ code, status, text }: Said): string => {
  const title = STATUS_CODES[status] ?? 'Problem'
  // What language is asked for stands in headers that were not read.
  const body = JSON.stringify({ type: `/docs#${code}`, title, status, code, detail: `${text.zh} ${text.en}` })
  const headers = {
    ...EVERY_ANSWER, 'Cache-Control': 'no-store', 'Connection': 'close', 'Content-Length': String(Buffer.byteLength(body)),
    'Content-Security-Policy': DATA_POLICY, 'Content-Type': 'application/problem+json; charset=utf-8', 'Date': new Date().toUTCString(),
  }
  return `HTTP/1.1 ${status} ${title}\r\n${Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`
}

/**
 * Answers what Node cannot read as a request, for either half, and ends the connection: what follows on it cannot be read either.
 * Where an answer to the request before is on its way, nothing is put into its midst.
 */
export const answerClientError = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const isAnswering = (socket as Answering)._httpMessage?.headersSent === true
  if (!socket.writable || isAnswering) return void socket.destroy()
  socket.write(messageOf(SAID[error.code ?? ''] ?? NO_HTTP))
  socket.destroySoon()
}
