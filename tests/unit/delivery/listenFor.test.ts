import { createServer, type Server } from 'node:http'
import net, { type AddressInfo } from 'node:net'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { listenFor } from '../../../src/delivery/front/listenFor'

const LONG = Buffer.alloc(600_000, 'a')
const COUNT = 300

describe('requests of the delivery that come all at once on one connection', () => {
  let begun: string[]
  let server: Server
  beforeEach(async () => {
    begun = []
    server = createServer(listenFor({
      deliver: (req, res) => {
        begun.push(req.url ?? '')
        res.setHeader('X-Asked', req.url ?? '').end(LONG)
      },
      mayCome: () => true, onward: null, standing: () => ({ isServed: true, trouble: null }),
    }))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  const paths = Array.from({ length: COUNT }, (_, index) => `/api/v1/articles/${index}`)
  const connect = (): net.Socket => {
    const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1')
    socket.pause().write(paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`).join(''))
    return socket
  }
  /** Until no more are begun: what the system takes for a client that reads nothing is a few answers. */
  const untilQuiet = async (): Promise<void> => {
    let before = -1
    await vi.waitFor(() => {
      const isQuiet = begun.length > 0 && begun.length === before
      before = begun.length
      expect(isQuiet).toBe(true)
    }, { interval: 200, timeout: 20_000 })
  }

  it('are not answered into memory while the client reads none of the answers', async () => {
    const socket = connect()
    await untilQuiet()
    expect(begun.length).toBeLessThan(COUNT / 5)
    socket.destroy()
    await untilQuiet()
    expect(begun.length).toBeLessThan(COUNT / 5)
  })

  it('are all answered, in order, when the client reads', async () => {
    const socket = connect()
    await untilQuiet()
    const heard: string[] = []
    let [length, tail] = [0, '']
    await new Promise<void>((resolve, reject) => {
      socket.on('error', reject).on('data', (data) => {
        length += data.length
        const text = tail + data.toString('latin1')
        for (const [, path] of text.matchAll(/X-Asked: (\S+)\r\n/gu)) heard.push(path ?? '')
        tail = text.slice(text.lastIndexOf('\n') + 1).slice(-100)
        if (heard.length === COUNT && length > COUNT * LONG.length) resolve()
      }).resume()
    })
    expect(heard).toEqual(paths)
    expect(begun).toEqual(paths)
    socket.destroy()
  }, 30_000)
})
