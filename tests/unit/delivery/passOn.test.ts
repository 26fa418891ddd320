import fs from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import net, { type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { listenFor } from '../../../src/delivery/front/listenFor'
import { passOn } from '../../../src/delivery/front/passOn'
import { readAllHeaders } from '../../../src/http/SERVER_LIMITS'

type Seen = { body: string; headers: IncomingMessage['headers']; method: string; url: string }

/** The front and what stands behind it, which notes every request that it takes for one. */
describe('what the front passes on', () => {
  let behind: Server
  let front: Server
  let folder: string
  let seen: Seen[]

  const listen = (server: Server, where: string | 0): Promise<void> =>
    new Promise((resolve) => (where === 0 ? server.listen(0, '127.0.0.1', resolve) : server.listen(where, resolve)))

  const open = async (isReadingAll: boolean): Promise<void> => {
    front = createServer(listenFor({
      deliver: () => expect.unreachable('the editors’ half was asked'),
      mayCome: () => true,
      onward: passOn(path.join(folder, 'behind.sock')),
      standing: () => ({ isServed: true, trouble: null }),
    }))
    if (isReadingAll) readAllHeaders(front)
    await listen(front, 0)
  }

  beforeEach(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-front-'))
    seen = []
    behind = createServer((req, res) => {
      let body = ''
      req.on('data', (chunk) => { body += chunk })
      req.on('end', () => {
        seen.push({ body, headers: req.headers, method: req.method ?? '', url: req.url ?? '' })
        res.end(`answer to ${req.method} ${req.url}`)
      })
    })
    readAllHeaders(behind)
    await listen(behind, path.join(folder, 'behind.sock'))
  })
  afterEach(() => {
    for (const server of [front, behind]) {
      server.closeAllConnections()
      server.close()
    }
    fs.rmSync(folder, { force: true, recursive: true })
  })

  /** Sends bytes as they are. @returns what came until it was quiet. */
  const send = (bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = net.connect((front.address() as AddressInfo).port, '127.0.0.1', () => socket.write(bytes))
      let text = ''
      socket.on('data', (chunk) => {
        text += chunk.toString()
        setTimeout(() => socket.destroy(), 100)
      })
      socket.on('close', () => resolve(text))
      socket.on('error', reject)
    })

  const SMUGGLED = 'DELETE /api/publications/1 HTTP/1.1\r\nHost: x\r\nX-Swallow: '

  it.each([[true], [false]])('is one request, however many headers stand before the length of its body (all read: %s)', async (isReadingAll) => {
    await open(isReadingAll)
    for (const count of [10, 1_005, 2_005]) {
      for (const framing of [`Content-Length: ${SMUGGLED.length}\r\n\r\n${SMUGGLED}`, `Transfer-Encoding: chunked\r\n\r\n${SMUGGLED.length.toString(16)}\r\n${SMUGGLED}\r\n0\r\n\r\n`]) {
        for (const method of ['GET', 'DELETE', 'POST']) {
          seen = []
          await send(`${method} /first HTTP/1.1\r\nHost: x\r\n${'a:\r\n'.repeat(count)}${framing}`)
          expect(seen.filter(({ url }) => url !== '/first'), `${method} ${count}`).toEqual([])
          // Whoever asks next gets an answer to what they have asked.
          expect(await send('GET /next HTTP/1.1\r\nHost: x\r\n\r\n')).toContain('answer to GET /next')
        }
      }
    }
  })

  it('names the peer last, whatever whoever asks has written, and keeps the body as it was sent', async () => {
    await open(true)
    await send('POST /save HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 6.6.6.6\r\nContent-Length: 4\r\n\r\ntext')
    expect(seen).toMatchObject([{ body: 'text', headers: { 'x-forwarded-for': '6.6.6.6, 127.0.0.1' }, method: 'POST', url: '/save' }])
    await send('POST /more HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nmore\r\n0\r\n\r\n')
    expect(seen[1]).toMatchObject({ body: 'more', url: '/more' })
  })

  it('of the requests of one connection, sent all at once, one is on its way at a time; each is answered, in order', async () => {
    await open(true)
    let [now, most] = [0, 0]
    behind.on('request', (_req, res) => {
      most = Math.max(most, (now += 1))
      res.once('close', () => (now -= 1))
    })
    let opened = 0
    behind.on('connection', () => (opened += 1))
    const paths = Array.from({ length: 300 }, (_, index) => `/${index}`)
    const text = await new Promise<string>((resolve, reject) => {
      let heard = ''
      const socket = net.connect((front.address() as AddressInfo).port, '127.0.0.1', () =>
        socket.write(paths.map((path, index) => `${index % 7 === 3 ? 'POST' : 'GET'} ${path} HTTP/1.1\r\nHost: x\r\n${index % 7 === 3 ? 'Content-Length: 2\r\n' : ''}${index === 299 ? 'Connection: close\r\n' : ''}\r\n${index % 7 === 3 ? 'ab' : ''}`).join('')))
      socket.on('data', (data) => { heard += data.toString() }).on('close', () => resolve(heard)).on('error', reject)
    })
    expect([...text.matchAll(/answer to \w+ (\/\d+)/gu)].map(([, path]) => path)).toEqual(paths)
    expect(seen.map(({ url }) => url)).toEqual(paths)
    expect(most).toBe(1)
    expect(opened).toBeLessThan(4)
  })

  it('a connection that sends far more than anybody waits for is ended, and others are answered', async () => {
    await open(true)
    behind.removeAllListeners('request').on('request', (req, res) => { if (req.url === '/other') res.end('other') })
    await new Promise<void>((resolve) => {
      const socket = net.connect((front.address() as AddressInfo).port, '127.0.0.1', () => socket.write('GET /admin HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(3_000)))
      socket.on('error', () => undefined).on('close', () => resolve()).resume()
    })
    expect(await send('GET /other HTTP/1.1\r\nHost: x\r\n\r\n')).toContain('other')
  })

  it('a request that reads has no body: it is refused, and nothing of it goes on', async () => {
    await open(true)
    expect(await send('GET /read HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\ntext')).toMatch(/^HTTP\/1\.1 400 /u)
    expect(seen).toEqual([])
  })
})
