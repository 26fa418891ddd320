import { once } from 'node:events'
import http, { type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { addressKind } from '../../../src/webhooks/addressKind'
import type { Resolve } from '../../../src/webhooks/guardedLookup'
import { post } from '../../../src/webhooks/post'
import { mayReach } from '../../../src/webhooks/urlFault'

const SECRETS = [{ secret: `whsec_${Buffer.alloc(32, 7).toString('base64')}`, until: null }]
const MESSAGE = { body: '{"type":"ping"}', id: 'msg_1' }

/** A name server that answers one thing after the other, and the last for ever. */
const names = (...answers: string[][]): Resolve & { asked: string[] } => {
  const asked: string[] = []
  return Object.assign(((host, _options, done) => {
    const addresses = answers[Math.min(asked.length, answers.length - 1)] ?? []
    asked.push(host)
    done(null, addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))
  }) as Resolve, { asked })
}

describe('where a webhook is sent', () => {
  let server: Server
  let port: number
  let received: number

  beforeEach(async () => {
    received = 0
    server = http.createServer((_, res) => {
      received += 1
      res.end('ok')
    })
    // Whatever is asked of it: that it was reached at all would be too much.
    server.on('connection', () => (received += 1))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })
  const send = (url: string, resolve: Resolve) => post({ secrets: SECRETS, url }, MESSAGE, Date.now(), { resolve })

  it.each([
    ['8.8.8.8', 'outside'], ['172.32.0.1', 'outside'], ['2001:4860:4860::8888', 'outside'], ['64:ff9b::8.8.8.8', 'outside'], ['::ffff:8.8.8.8', 'outside'], ['2002:808:808::1', 'outside'],
    ['127.0.0.1', 'house'], ['10.1.2.3', 'house'], ['172.31.255.255', 'house'], ['192.168.0.1', 'house'], ['::1', 'house'], ['0:0:0:0:0:0:0:1', 'house'], ['fd00::1', 'house'],
    ['::ffff:127.0.0.1', 'house'], ['::ffff:7f00:1', 'house'], ['64:ff9b::a00:1', 'house'], ['2002:c0a8:1::', 'house'],
    ['100.64.0.1', 'shared'], ['100.127.255.255', 'shared'], ['64:ff9b::6440:1', 'shared'],
    ['169.254.169.254', 'nowhere'], ['::ffff:169.254.169.254', 'nowhere'], ['64:ff9b::a9fe:a9fe', 'nowhere'], ['2002:a9fe:a9fe::1', 'nowhere'], ['fd00:ec2::254', 'nowhere'], ['100.100.100.200', 'nowhere'],
    ['fe80::1', 'nowhere'], ['fe80::1%eth0', 'nowhere'], ['0.0.0.0', 'nowhere'], ['::', 'nowhere'], ['224.0.0.1', 'nowhere'], ['255.255.255.255', 'nowhere'], ['ff02::1', 'nowhere'], ['64:ff9b:1::1', 'nowhere'],
  ])('%s is %s', (address, kind) => {
    expect(addressKind(address)).toBe(kind)
  })

  it.each([
    ['https://example.org/', '127.0.0.1'], ['https://example.org/', '10.0.0.1'], ['https://example.org/', 'fd00::1'], ['https://example.org/', '100.64.0.1'], ['https://metadata.google.internal/', '169.254.169.254'],
    ['https://mirror/', '169.254.169.254'], ['http://mirror/', '8.8.8.8'], ['http://mirror/', '100.64.0.1'], ['http://a.localhost/', '8.8.8.8'],
  ])('%s does not reach %s', (url, address) => {
    expect(mayReach(new URL(url), address)).toBe(false)
  })

  it.each([['https://example.org/', '8.8.8.8'], ['https://mirror/', '8.8.8.8'], ['https://mirror/', '10.0.0.1'], ['http://mirror/', '172.18.0.4'], ['http://localhost/', '::1']])('%s reaches %s', (url, address) => {
    expect(mayReach(new URL(url), address)).toBe(true)
  })

  it.each([['127.0.0.1'], ['::ffff:127.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['169.254.169.254'], []])('a name of somebody’s that stands for %s %s is not connected to, and the outcome says why', async (...addresses) => {
    const resolve = names(addresses.filter((each) => typeof each === 'string'))
    expect(await send(`https://rebinding.example:${port}/`, resolve)).toMatchObject({ answer: expect.stringMatching(/没有推送.*nothing was sent/u), isDone: false, status: 'address' })
    expect(resolve.asked).toEqual(['rebinding.example'])
    expect(received).toBe(0)
  })

  it('the addresses that were looked at are those that are connected to: a name is asked for once', async () => {
    const resolve = names(['127.0.0.1'], ['169.254.169.254'])
    expect(await send(`http://mirror:${port}/`, resolve)).toMatchObject({ answer: 'ok', isDone: true, status: '200' })
    expect(resolve.asked).toEqual(['mirror'])
  })

  it('an address that was saved before it was refused is not asked, nor looked up', async () => {
    const resolve = names(['127.0.0.1'])
    for (const url of ['https://169.254.169.254/', 'http://example.org/', 'https://[64:ff9b::7f00:1]/', 'nonsense']) {
      expect(await send(url, resolve), url).toMatchObject({ isDone: false, status: 'address' })
    }
    expect(resolve.asked).toEqual([])
  })

  it('a name that nobody knows, and a receiver that ends in the middle of its answer, are failures like others', async () => {
    const unknown: Resolve = (_host, _options, done) => done(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }), [])
    expect(await send('https://nobody.example/', unknown)).toMatchObject({ isDone: false, status: 'ENOTFOUND' })
    server.removeAllListeners('request').on('request', (_req, res) => {
      res.writeHead(200, { 'Content-Length': '100' })
      res.write('half')
      setImmediate(() => res.destroy())
    })
    expect(await send(`http://mirror:${port}/`, names(['127.0.0.1']))).toMatchObject({ isDone: false, status: 'ECONNRESET' })
  })
})
