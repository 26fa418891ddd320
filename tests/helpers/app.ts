import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import type { Payload, SanitizedConfig } from 'payload'

import { emptyDatabase } from './database'
import { keepMigrated, layMigrated } from './migrated'
import { PASSWORD, withOnePassword } from './onePassword'

export type Role = 'admin' | 'editor' | 'proofreader'
export type Person = { email: string; id: string; name: string; role: Role; token: string }

/** A value as it comes out of JSON; the tests say what they expect of it. */
export type Parsed = ReturnType<typeof JSON.parse>
export type Answer<T = Record<string, Parsed>> = { body: T; headers: Headers; status: number }

export type App = {
  close: () => Promise<void>
  config: SanitizedConfig
  /** A multipart request as it stands. `path` is below /api. */
  form: (path: string, form: FormData, as?: Person) => Promise<Answer>
  graphql: (query: string, options?: { as?: Person; variables?: Record<string, unknown> }) => Promise<Answer>
  mediaDir: string
  payload: Payload
  person: (role: Role, name?: string) => Promise<Person>
  /** Any request through the door of the API, as the server would pass it on. `path` is below /api. */
  raw: (path: string, init: RequestInit) => Promise<Answer>
  /** One request through the door of the API, as the server would pass it on. `path` is below /api. */
  rest: (
    method: 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT',
    path: string,
    options?: { as?: Person; body?: unknown; file?: { data: Uint8Array; name: string; type?: string }; headers?: Record<string, string> },
  ) => Promise<Answer>
}

const multipart = (body: unknown, file: { data: Uint8Array; name: string; type?: string }): FormData => {
  const form = new FormData()
  form.set('_payload', JSON.stringify(body ?? {}))
  form.set('file', new File([file.data as never], file.name, { type: file.type ?? 'text/plain' }))
  return form
}

const read = async (response: Response): Promise<Answer> => {
  const text = await response.text()
  let body: unknown = text
  try {
    body = JSON.parse(text)
  } catch {
    // Files and empty answers stay text.
  }
  return { body: body as Record<string, unknown>, headers: response.headers, status: response.status }
}

/** Starts the whole program, without a server, on an empty database. One for each test file. */
export const startApp = async (): Promise<App> => {
  const database = emptyDatabase()
  layMigrated(database.uri)
  const mediaDir = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-media-'))
  Object.assign(process.env, {
    DATABASE_URI: database.uri,
    MEDIA_DIR: mediaDir,
    PAYLOAD_SECRET: 'a-secret-for-the-tests-only',
    SERVER_URL: '',
  })
  // Thousands of questions a minute from one address are what these tests are; tests/security/limits.test.ts sets its own.
  for (const limit of ['RATE_LIMIT_READS', 'RATE_LIMIT_SEARCHES', 'RATE_LIMIT_PERSON', 'RATE_LIMIT_KEY']) process.env[limit] ??= '0'
  const [{ getPayload }, { default: configPromise }, { GRAPHQL_POST }, { serveApi }] = await Promise.all([
    import('payload'),
    import('../../payload.config'),
    import('@payloadcms/next/routes'),
    import('../../src/http/serveApi'),
  ])
  const serveRest = serveApi(configPromise)
  const serveGraphql = serveApi(configPromise, GRAPHQL_POST(configPromise))
  const config = await configPromise
  const payload = await getPayload({ config, disableOnInit: false })
  payload.logger.level = 'silent'
  await keepMigrated(payload)

  const headersOf = (as?: Person): Record<string, string> => (as ? { Authorization: `JWT ${as.token}` } : {})

  const rest: App['rest'] = async (method, route, { as, body, file, headers } = {}) => {
    const isMultipart = file !== undefined
    const request = new Request(`http://localhost/api${route}`, {
      method,
      headers: {
        ...headersOf(as),
        ...(body !== undefined && !isMultipart ? { 'Content-Type': 'application/json' } : {}),
        ...headers,
      },
      ...(isMultipart ? { body: multipart(body, file) } : body !== undefined ? { body: JSON.stringify(body) } : {}),
    })
    return read(await serveRest(request))
  }

  const form: App['form'] = async (route, body, as) => {
    const request = new Request(`http://localhost/api${route}`, { method: 'POST', headers: headersOf(as), body })
    return read(await serveRest(request))
  }

  const graphql: App['graphql'] = async (query, { as, variables } = {}) => {
    const request = new Request('http://localhost/api/graphql', {
      method: 'POST',
      headers: { ...headersOf(as), 'Content-Type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return read(await serveGraphql(request))
  }

  const raw: App['raw'] = async (route, init) => {
    const serve = route === '/graphql' ? serveGraphql : serveRest
    return read(await serve(new Request(`http://localhost/api${route}`, { duplex: 'half', ...init } as RequestInit)))
  }

  let count = 0
  const person: App['person'] = async (role, name = `${role} ${++count}`) => {
    const email = `${role}-${++count}@example.com`
    const created = await withOnePassword(() => payload.create({
      collection: 'users', data: { email, name, password: PASSWORD, role }, overrideAccess: true,
    }))
    const { token } = await payload.login({ collection: 'users', data: { email, password: PASSWORD } })
    return { email, id: String(created.id), name, role, token: String(token) }
  }

  const close = async (): Promise<void> => {
    if (database.kind === 'mongodb') await payload.db.dropDatabase?.({ adapter: payload.db as never })
    await payload.destroy()
    database.remove()
    fs.rmSync(mediaDir, { force: true, recursive: true })
  }

  return { close, config, form, graphql, mediaDir, payload, person, raw, rest }
}
