import { once } from 'node:events'
import fs from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import net, { type AddressInfo, type Socket } from 'node:net'
import os from 'node:os'
import path from 'node:path'

import fastify from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { BODY_LIMITS, type BodyLimits, limitBodies } from '../../../src/delivery/front/limitBodies'
import { passOn } from '../../../src/delivery/front/passOn'

const FOR_EVER = { ...BODY_LIMITS, graceMs: 600_000 }
const HEAD = 'HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'

describe('bodies that come slowly', () => {
  let behind: Server
  let front: Server
  let folder: string
  /** Of requests at what stands behind, in this test. */
  let count: { arrived: number; left: number }
  const sockets: Socket[] = []

  beforeEach(async () => {
    const here = (count = { arrived: 0, left: 0 })
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-bodies-'))
    behind = createServer((req, res) => {
      here.arrived += 1
      req.on('error', () => undefined).on('close', () => (here.left += 1)).on('end', () => res.end('taken')).resume()
    })
    behind.listen(path.join(folder, 'behind.sock'))
    await once(behind, 'listening')
  })
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy()
    for (const server of [front, behind]) {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
    fs.rmSync(folder, { force: true, recursive: true })
  })

  const open = async (limits: BodyLimits, handler: RequestListener = passOn(path.join(folder, 'behind.sock'))): Promise<void> => {
    // Whom a request is from, as a proxy tells it.
    const mayCome = limitBodies(limits, ({ headers }) => String(headers['x-from']))
    front = createServer((req, res) => { if (mayCome(req, res)) handler(req, res) })
    front.listen(0, '127.0.0.1')
    await once(front, 'listening')
  }
  type Client = { heard: Promise<string>; socket: Socket }
  /** @returns what is heard until the connection ends, or, of one that goes on, until its first answer. */
  const send = (bytes: string): Client => {
    const socket = net.connect((front.address() as AddressInfo).port, '127.0.0.1', () => socket.write(bytes))
    sockets.push(socket)
    const heard = new Promise<string>((resolve) => {
      let text = ''
      socket.on('data', (data) => {
        text += data.toString()
        if (text.endsWith('taken') || text.includes('0\r\n\r\n')) resolve(text)
      })
      socket.on('error', () => undefined).on('close', () => resolve(text))
    })
    return { heard, socket }
  }
  const begin = (from: string): Client => send(`POST /save ${HEAD}X-From: ${from}\r\nContent-Length: 4\r\n\r\nab`)

  it('are received from one sender only so many at once, and from all; more are told to come again, and who reads is answered', async () => {
    await open({ ...FOR_EVER, mostOfAll: 5, mostOfOne: 3 })
    const first = [begin('a'), begin('a'), begin('a')]
    await expect.poll(() => count.arrived).toBe(3)
    expect(await begin('a').heard).toMatch(/^HTTP\/1\.1 429 [^]*retry-after: 5\r\n[^]*"too-many-bodies"/iu)
    const others = [begin('b'), begin('c')]
    await expect.poll(() => count.arrived).toBe(5)
    expect(await begin('d').heard).toMatch(/^HTTP\/1\.1 429 /u)
    expect(await send(`GET /read ${HEAD}X-From: a\r\n\r\n`).heard).toMatch(/^HTTP\/1\.1 200 /u)
    expect(count.arrived).toBe(6)
    // One that is whole, and one that is broken off, make room.
    first[0]?.socket.write('cd')
    expect(await first[0]?.heard).toMatch(/^HTTP\/1\.1 200 /u)
    others[0]?.socket.destroy()
    await expect.poll(() => count.left).toBe(3)
    for (const from of ['a', 'd']) expect(await send(`POST /save ${HEAD}X-From: ${from}\r\nContent-Length: 4\r\n\r\nabcd`).heard).toMatch(/^HTTP\/1\.1 200 /u)
  })

  it('are ended when they come too slowly, also where they were on their way to', async () => {
    await open({ ...BODY_LIMITS, graceMs: 100, slowest: 1_000_000 })
    const dripping = send(`POST /save ${HEAD}X-From: a\r\nContent-Length: 100000\r\n\r\nab`)
    const drip = setInterval(() => dripping.socket.write('x'), 20)
    const silent = send(`POST /save ${HEAD}X-From: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n`)
    for (const { heard } of [dripping, silent]) expect(await heard).toMatch(/^HTTP\/1\.1 408 [^]*"too-slow"/u)
    clearInterval(drip)
    expect(count.arrived).toBe(2)
    await expect.poll(() => count.left).toBe(count.arrived)
  })

  it('may take as long as their length is worth', async () => {
    await open({ ...BODY_LIMITS, graceMs: 1_000, slowest: 1 })
    const { heard, socket } = send(`POST /save ${HEAD}X-From: a\r\nContent-Length: 1001\r\n\r\n`)
    await expect.poll(() => count.arrived).toBe(1)
    socket.write('x'.repeat(1_000))
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    socket.write('x')
    expect(await heard).toMatch(/^HTTP\/1\.1 200 /u)
  })

  it('are ended alike where the delivery itself reads them', async () => {
    let handle: RequestListener = () => undefined
    const app = fastify({ serverFactory: (handler) => ((handle = handler), createServer()) })
    let read = 0
    app.post('/graphql', () => `${(read += 1)}`)
    await app.ready()
    await open({ ...BODY_LIMITS, graceMs: 100, slowest: 1_000_000 }, (req, res) => handle(req, res))
    expect(await send(`POST /graphql ${HEAD}Content-Length: 10\r\n\r\n{"a"`).heard).toMatch(/^HTTP\/1\.1 408 /u)
    expect(await send(`POST /graphql ${HEAD}Connection: close\r\nContent-Length: 2\r\n\r\n{}`).heard).toMatch(/^HTTP\/1\.1 200 /u)
    expect(read).toBe(1)
    await app.close()
  })
})
