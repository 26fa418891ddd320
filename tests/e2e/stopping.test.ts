import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'

import { createClient } from '@libsql/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { type ServedPerson, type Server, startServer } from '../helpers/server'

/** The real server process, told to stop. */
describe('a server that is told to stop', () => {
  let server: Server
  let editor: ServedPerson
  beforeEach(async () => {
    server = await startServer()
    editor = await server.person('editor', '王编辑')
  })
  afterEach(() => server?.close())

  /** A request whose body is only half sent. */
  const half = (body: string): { end: () => void; answer: Promise<{ status: number; text: string }>; started: Promise<unknown> } => {
    const request = http.request(`${server.url}/api/publications`, {
      headers: { Authorization: `JWT ${editor.token}`, 'Content-Length': Buffer.byteLength(body), 'Content-Type': 'application/json' }, method: 'POST',
    })
    const answer = once(request, 'response').then(async ([response]: http.IncomingMessage[]) => {
      let text = ''
      for await (const chunk of response as AsyncIterable<Buffer>) text += chunk.toString()
      return { status: response?.statusCode ?? 0, text }
    })
    const started = new Promise((resolve) => request.write(body.slice(0, 10), resolve))
    return { answer, end: () => request.end(body.slice(10)), started }
  }
  const isRefused = (): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = net.connect(Number(new URL(server.url).port), '127.0.0.1')
      socket.once('connect', () => resolve(socket.destroy() && false))
      socket.once('error', () => resolve(true))
    })
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50))
  }

  it('finishes what is in hand, takes nothing new, closes the database and ends', async () => {
    const { answer, end, started } = half(JSON.stringify({ name: '停机时的报纸' }))
    await started
    // It has the head of the request once it answers another that came after.
    await server.rest('GET', '/health')
    const exit = once(server.child, 'exit')
    server.child.kill('SIGTERM')
    await until(isRefused)
    expect(server.child.exitCode).toBeNull()
    end()
    expect((await answer).status).toBe(201)
    expect((await exit)[0]).toBe(143)
    // Closed in order, SQLite leaves nothing in the log beside the file.
    const log = path.join(server.folder, 'reissue.db-wal')
    expect(fs.existsSync(log) ? fs.statSync(log).size : 0).toBe(0)
    const client = createClient({ url: `file:${path.join(server.folder, 'reissue.db')}` })
    const { rows } = await client.execute("select name from publications where name = '停机时的报纸'")
    client.close()
    expect(rows).toHaveLength(1)
  })

  it('ends at once when it is told a second time', async () => {
    const { answer, started } = half(JSON.stringify({ name: '半截' }))
    answer.catch(() => undefined)
    await started
    await server.rest('GET', '/health')
    const exit = once(server.child, 'exit')
    server.child.kill('SIGTERM')
    await until(isRefused)
    server.child.kill('SIGTERM')
    expect((await exit)[0]).toBe(143)
  })

  it('and one that is asked for more than it takes answers 413 before it has read it', async () => {
    const request = http.request(`${server.url}/api/pages`, { headers: { Authorization: `JWT ${editor.token}`, 'Content-Type': 'multipart/form-data; boundary=x', 'Transfer-Encoding': 'chunked' }, method: 'POST' })
    let sent = 0
    const piece = Buffer.alloc(1024 * 1024)
    const answered = once(request, 'response')
    request.on('error', () => undefined)
    const send = (): void => {
      if (request.destroyed || sent > 400) return
      sent += 1
      request.write(piece, () => setImmediate(send))
    }
    send()
    const [response] = (await answered) as [http.IncomingMessage]
    expect(response.statusCode).toBe(413)
    expect(sent).toBeLessThan(200)
    request.destroy()
    const announced = await fetch(`${server.url}/api/pages`, { body: 'x', headers: { 'Content-Type': 'application/json' }, method: 'POST' })
    expect(announced.status).toBeLessThan(500)
  })
})

describe('a server whose log nobody reads any more', () => {
  it('goes on, and stops when it is told to', async () => {
    // It says something again and again, as it does while the database is away.
    const server = await startServer({ NODE_OPTIONS: '--import data:text/javascript,setInterval(()=>console.error(0),50).unref()' })
    const editor = await server.person('editor', '王编辑')
    for (const stream of [server.child.stdout, server.child.stderr]) stream?.destroy()
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect((await server.rest('POST', '/publications', { as: editor, body: { name: '没有人看日志' } })).status).toBe(201)
    const exit = once(server.child, 'exit')
    server.child.kill('SIGTERM')
    expect((await exit)[0]).toBe(143)
    await server.close()
  })
})
