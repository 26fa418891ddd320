import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createApp } from '../../../src/delivery/app/createApp'
import type { TypedApp } from '../../../src/delivery/app/TypedApp'
import { PROBLEMS } from '../../../src/delivery/docs/PROBLEMS'
import { articleDocument } from '../../helpers/delivery/articleDocument'
import { filledReadModel, type FilledReadModel } from '../../helpers/delivery/filledReadModel'

let model: FilledReadModel
let app: TypedApp
let server: Server

/** What comes back for these bytes until the server closes. */
const sent = async (bytes: string): Promise<string> => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  socket.on('error', () => undefined)
  socket.write(bytes)
  await once(socket, 'close')
  return Buffer.concat(chunks).toString('utf8')
}

const parsed = (answer: string) => {
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  const [line, ...headers] = head.split('\r\n')
  return { line, headers: Object.fromEntries(headers.map((each) => each.split(': ').map((part, at) => (at === 0 ? part.toLowerCase() : part)))) as Record<string, string>, body }
}

beforeAll(async () => {
  model = await filledReadModel([{ document: articleDocument('a1') }])
  app = await createApp({
    ...model.context,
    serverFactory: (handler: RequestListener) => {
      server = createServer(handler)
      return server
    },
  })
  await app.ready()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterAll(async () => {
  await app.close()
  server.close()
  model.close()
})

describe('what is no request', () => {
  it.each([['characters', 'q=日'], ['blanks', 'q=a b']])('an address with %s as they are is told to be percent-encoded, in both languages', async (_what, query) => {
    const { body, headers, line } = parsed(await sent(`GET /api/v1/search?${query} HTTP/1.1\r\nHost: localhost\r\n\r\n`))
    expect(line).toBe('HTTP/1.1 400 Bad Request')
    expect(headers).toMatchObject({ 'content-type': 'application/problem+json; charset=utf-8', 'connection': 'close', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    expect(headers['content-length']).toBe(String(Buffer.byteLength(body)))
    const problem = JSON.parse(body) as Record<string, unknown>
    expect(problem).toMatchObject({ type: '/docs#request-line', status: 400, code: 'request-line' })
    expect(problem.detail).toMatch(/百分号编码.*percent-encode.*--data-urlencode/u)
  })

  it.each([
    ['headers that are too large', `GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'a'.repeat(40_000)}\r\n\r\n`, 431, 'headers-too-large'],
    ['something else than HTTP', '\u0016\u0003\u0001 hello\r\n\r\n', 400, 'request'],
    ['two lengths', 'POST /oai HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400, 'request'],
  ])('%s: a problem of its own', async (_what, bytes, status, code) => {
    const { body, line } = parsed(await sent(bytes))
    expect(line).toContain(`HTTP/1.1 ${status} `)
    expect(JSON.parse(body)).toMatchObject({ status, code, type: `/docs#${code}` })
  })

  it('after a request that can be read, it is never put into the answer to that one', async () => {
    const answer = await sent('GET /api/v1/articles/a1 HTTP/1.1\r\nHost: localhost\r\n\r\nGET /日 HTTP/1.1\r\nHost: localhost\r\n\r\n')
    expect(answer.split('HTTP/1.1 ').length - 1).toBe(1)
  })

  it('stands among the problems that /docs tells of', () => {
    for (const code of ['request-line', 'request', 'headers-too-large', 'too-slow']) expect(PROBLEMS).toHaveProperty(code)
  })
})
