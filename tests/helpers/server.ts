import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { serverArguments } from '../../src/cli/server/serverArguments'
import { freePort } from './freePort'

export type ServedRole = 'admin' | 'editor' | 'proofreader'
export type ServedPerson = { email: string; id: string; name: string; password: string; token: string }
type Row = Record<string, unknown> & { id: string }
/** The parts of Payload's answers that the tests look at; which of them there are depends on what was asked. */
export type ServedBody = Record<string, unknown> & {
  data: { Article: Row; Articles: { docs: Row[] } }
  doc: Row
  docs: Row[]
  token: string
  totalDocs: number
  user: Row
}
export type ServedAnswer = { body: ServedBody; status: number; text: string }

export type Server = {
  child: ChildProcess
  close: () => Promise<void>
  /** Where its database (reissue.db) and its media lie. */
  folder: string
  graphql: (query: string) => Promise<ServedAnswer>
  /** All that it has logged since it was started. */
  output: () => string
  person: (role: ServedRole, name: string) => Promise<ServedPerson>
  /** One request over the network, as a person or as anybody. `path` is below /api. */
  rest: (
    method: string,
    path: string,
    options?: { as?: ServedPerson; body?: unknown; file?: { data: Uint8Array; name: string; type?: string } },
  ) => Promise<ServedAnswer>
  url: string
}

const ROOT = path.resolve(import.meta.dirname, '../..')
const PASSWORD = 'correct-horse-battery'

const bodyOf = (body: unknown, file?: { data: Uint8Array; name: string; type?: string }): FormData | string | undefined => {
  if (!file) return body === undefined ? undefined : JSON.stringify(body)
  const form = new FormData()
  form.set('_payload', JSON.stringify(body ?? {}))
  form.set('file', new File([file.data as never], file.name, { type: file.type ?? 'text/plain' }))
  return form
}

const ask = async (url: string, init: RequestInit): Promise<ServedAnswer> => {
  const response = await fetch(url, init)
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('application/json') ?? false
  return { body: (isJson ? JSON.parse(text) : {}) as ServedBody, status: response.status, text }
}

/**
 * Serves the built program on a database, a media folder and a secret of its own, with the first admin registered.
 * @param settings DATABASE_URI: of an empty database, instead of a new file.
 */
export const startServer = async (settings: Record<string, string> = {}): Promise<Server> => {
  const port = await freePort()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-e2e-'))
  const child = spawn(process.execPath, serverArguments(), {
    cwd: ROOT,
    env: {
      ...process.env,
      ...settings,
      HOST: '127.0.0.1',
      DATABASE_URI: settings.DATABASE_URI ?? `file:${path.join(folder, 'reissue.db')}`,
      DELIVERY_DIR: path.join(folder, 'delivery'),
      MEDIA_DIR: path.join(folder, 'media'),
      NODE_ENV: 'production',
      PAYLOAD_SECRET: randomBytes(32).toString('hex'),
      PORT: String(port),
      SERVER_URL: settings.SERVER_URL ?? '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { output += data })
  const close = async (): Promise<void> => {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    fs.rmSync(folder, { force: true, recursive: true })
  }

  const url = `http://127.0.0.1:${port}`
  const isUp = (): Promise<boolean> => fetch(`${url}/api/users/me`).then((response) => response.ok, () => false)
  for (let tries = 0; !(await isUp()); tries++) {
    if (child.exitCode !== null || tries > 300) {
      await close()
      throw new Error(`The server did not start:\n${output}`)
    }
    await sleep(200)
  }

  const rest: Server['rest'] = (method, route, { as, body, file } = {}) =>
    ask(`${url}/api${route}`, {
      method,
      headers: {
        ...(as ? { Authorization: `JWT ${as.token}` } : {}),
        ...(body !== undefined && !file ? { 'Content-Type': 'application/json' } : {}),
      },
      body: bodyOf(body, file),
    })

  const first = { email: 'admin@example.com', name: '管理员', password: PASSWORD, role: 'admin' }
  const registered = await rest('POST', '/users/first-register', { body: first })
  if (registered.status !== 200) throw new Error(`The first admin could not register: ${registered.text}`)
  const admin: ServedPerson = { ...first, id: registered.body.user.id, token: registered.body.token }

  let count = 0
  const person: Server['person'] = async (role, name) => {
    const data = { email: `${role}-${++count}@example.com`, name, password: PASSWORD, role }
    const created = await rest('POST', '/users', { as: admin, body: data })
    const { body } = await rest('POST', '/users/login', { body: { email: data.email, password: PASSWORD } })
    return { ...data, id: created.body.doc.id, token: body.token }
  }

  const graphql: Server['graphql'] = (query) =>
    ask(`${url}/api/graphql`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query }),
    })

  return { child, close, folder, graphql, output: () => output, person, rest, url }
}
