import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { serverArguments } from '../../src/cli/server/serverArguments'
import { emptyDatabase, whyNot } from '../helpers/database'
import { freePort } from '../helpers/freePort'
import { type ServedPerson, type Server, startServer } from '../helpers/server'

const ROOT = path.resolve(import.meta.dirname, '../..')
const SEED = path.join(ROOT, 'seeds')

const DATABASES = ['sqlite', 'mongodb'] as const

/** The real server with the delivery before it, and a delivery of its own beside the same database. */
DATABASES.forEach((kind) => describe.skipIf(whyNot(kind))(`what is approved, on ${kind}`, () => {
  const database = emptyDatabase(kind)
  let server: Server
  let beside: { child: ChildProcess; folder: string; output: () => string; url: string }
  let editor: ServedPerson
  let proofreader: ServedPerson
  let article: string

  const ask = async (url: string, route: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}${route}`, { headers })
    return { headers: response.headers, status: response.status, text: await response.text() }
  }
  const act = async (as: ServedPerson, action: string, reason?: string): Promise<void> => {
    const { body } = await server.rest('GET', `/articles/${article}?draft=true&depth=0`, { as })
    const done = await server.rest('POST', `/articles/${article}/${action}`, { as, body: { revision: body.revision, ...(reason ? { reason } : {}) } })
    expect([action, done.status]).toEqual([action, 200])
  }

  const startBeside = async (): Promise<typeof beside> => {
    const [port, folder] = [await freePort(), fs.mkdtempSync(path.join(server.folder, 'beside-'))]
    const { PAYLOAD_SECRET: _, ...env } = process.env
    const child = spawn(process.execPath, serverArguments('deliver'), {
      cwd: ROOT,
      env: {
        ...env, DATABASE_URI: database.uri, DELIVERY_DIR: folder, HOST: '127.0.0.1',
        CONTACT_EMAIL: 'archive@example.org', MEDIA_DIR: path.join(server.folder, 'media'), NODE_ENV: 'production', PORT: String(port), SERVER_URL: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => { output += data })
    const url = `http://127.0.0.1:${port}`
    for (let tries = 0; (await fetch(`${url}/api/v1/articles`).then(({ status }) => status, () => 0)) !== 200; tries++) {
      if (child.exitCode !== null || tries > 300) throw new Error(`The delivery did not start:\n${output}`)
      await sleep(100)
    }
    return { child, folder, output: () => output, url }
  }
  /** Within a second, as it is promised; the machine may be busy with something else. */
  const soon = async (status: number): Promise<void> => {
    for (let tries = 0; tries < 200; tries++) {
      if ((await ask(beside.url, `/api/v1/articles/${article}`)).status === status) return
      await sleep(50)
    }
    throw new Error(`The delivery beside does not come to ${status}:\n${beside.output()}`)
  }

  beforeAll(async () => {
    server = await startServer({ DATABASE_URI: database.uri })
    editor = await server.person('editor', '王编辑')
    proofreader = await server.person('proofreader', '李校对')
    const publication = (await server.rest('POST', '/publications', { as: editor, body: { name: '聊城日报' } })).body.doc.id
    const issue = (await server.rest('POST', '/issues', { as: editor, body: { date: '2023-06-19', dateCertainty: 'inferred', publication } })).body.doc.id
    const seed = fs.readdirSync(SEED).find((file) => file.endsWith('.txt')) ?? ''
    const page = await server.rest('POST', '/pages', { as: editor, body: { issue, number: 1 }, file: { data: fs.readFileSync(path.join(SEED, seed)), name: seed } })
    expect(page.status).toBe(201)
    const { body } = await server.rest('GET', '/articles?draft=true&limit=1&depth=0', { as: editor })
    article = String(body.docs[0]?.id)
    beside = await startBeside()
  })
  afterAll(async () => {
    if (beside?.child.exitCode === null) {
      beside.child.kill('SIGTERM')
      await once(beside.child, 'exit')
    }
    await server?.close()
    database.remove()
  })

  it('is nowhere before it is approved', async () => {
    for (const url of [server.url, beside.url]) {
      expect((await ask(url, `/api/v1/articles/${article}`)).status).toBe(404)
      expect(JSON.parse((await ask(url, '/api/v1/articles')).text).items).toEqual([])
    }
  })

  it('is readable when the approval is answered, and soon in a process beside', async () => {
    await act(proofreader, 'claim')
    await act(proofreader, 'submit')
    await act(editor, 'approve')
    const { headers, status, text } = await ask(server.url, `/api/v1/articles/${article}`)
    expect([status, JSON.parse(text).version]).toEqual([200, 1])
    expect((await ask(server.url, `/api/v1/articles/${article}`, { 'If-None-Match': headers.get('etag') ?? '' })).status).toBe(304)
    await soon(200)
    expect((await ask(beside.url, `/api/v1/articles/${article}`)).text).toBe(text)
  })

  it('is found by a search in both', async () => {
    const { headline } = JSON.parse((await ask(server.url, `/api/v1/articles/${article}`)).text)
    for (const url of [server.url, beside.url]) {
      const { text } = await ask(url, `/api/v1/search?q=${encodeURIComponent(String(headline).slice(0, 4))}`)
      expect(JSON.parse(text).items.map(({ article: found }: { article: { id: string } }) => found.id)).toContain(article)
    }
  })

  it('is on its page for readers, and the editors’ half is only where it belongs', async () => {
    expect((await ask(server.url, `/a/${article}`)).status).toBe(200)
    expect((await ask(server.url, '/admin/login')).status).toBe(200)
    expect((await ask(beside.url, '/admin/login')).status).toBe(404)
    expect((await ask(beside.url, '/api/articles')).status).toBe(404)
  })

  it('comes with an icon, and with whom harvesters write to, wherever it is served', async () => {
    for (const url of [server.url, beside.url]) expect((await ask(url, '/favicon.ico')).headers.get('content-type')).toMatch(/^image\//u)
    expect((await ask(beside.url, '/oai?verb=Identify')).text).toContain('<adminEmail>archive@example.org</adminEmail>')
    expect((await ask(server.url, '/oai?verb=Identify')).text).toContain('<adminEmail>postmaster@127.0.0.1</adminEmail>')
  })

  it('lies in files that the program’s user alone can read', () => {
    const made = (folder: string): string[] => fs.readdirSync(folder).filter((file) => /\.db|current|lock/u.test(file)).map((file) => path.join(folder, file)).filter((file) => fs.statSync(file).isFile())
    const editorial = kind === 'sqlite' ? made(path.dirname(database.uri.slice('file:'.length))) : []
    const files = [...editorial, ...made(path.join(server.folder, 'delivery')), ...made(beside.folder)]
    const named = kind === 'sqlite' ? [expect.stringMatching(/reissue\.db$/u)] : []
    expect(files).toEqual(expect.arrayContaining([...named, expect.stringMatching(/model.*\.db$/u), expect.stringMatching(/model.*-wal$/u)]))
    expect(files.map((file) => [file, (fs.statSync(file).mode & 0o777).toString(8)])).toEqual(files.map((file) => [file, '600']))
  })

  it('is gone when a withdrawal is answered, soon in a process beside, and back when it is restored', async () => {
    await act(editor, 'withdraw', '来源有误')
    const gone = await ask(server.url, `/api/v1/articles/${article}`)
    expect([gone.status, JSON.parse(gone.text).reason]).toEqual([410, '来源有误'])
    await soon(410)
    await act(editor, 'restore')
    expect((await ask(server.url, `/api/v1/articles/${article}`)).status).toBe(200)
    await soon(200)
  })

  it('the delivery beside needs no secret, and ends on SIGTERM after what it has in hand', async () => {
    const ended = once(beside.child, 'exit')
    beside.child.kill('SIGTERM')
    expect((await ended)[0]).toBe(143)
  })
}))
