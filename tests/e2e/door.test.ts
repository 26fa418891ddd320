import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'

import { createClient } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { picture } from '../helpers/picture'
import { type ServedPerson, type Server, startServer } from '../helpers/server'

type Answer = { status: number; text: string }

const MIB = 1024 * 1024
const BUILD = path.resolve(import.meta.dirname, '../../.next')
const CACHE = path.join(BUILD, 'cache', 'images')

/** By the name that the build has given it: every page of the admin tells it. */
const serverFunctionId = (): string => {
  const { node } = JSON.parse(fs.readFileSync(path.join(BUILD, 'server/server-reference-manifest.json'), 'utf8')) as { node: Record<string, { filename?: string }> }
  const found = Object.entries(node).find(([, { filename }]) => filename === 'src/app/(payload)/layout.tsx')
  if (!found) throw new Error('The build has no server function of the layout.')
  return found[0]
}

describe('the door of the server, before Payload is asked', () => {
  let server: Server
  let proofreader: ServedPerson
  let editor: ServedPerson

  beforeAll(async () => {
    fs.mkdirSync(CACHE, { recursive: true })
    fs.writeFileSync(path.join(CACHE, 'left-by-an-older-build.webp'), 'image')
    server = await startServer()
    proofreader = await server.person('proofreader', '李校对')
    editor = await server.person('editor', '王编辑')
  })
  afterAll(() => server?.close())

  const answerOf = async (request: http.ClientRequest): Promise<Answer> => {
    const [response] = (await once(request, 'response')) as [http.IncomingMessage]
    let text = ''
    for await (const chunk of response as AsyncIterable<Buffer>) text += chunk.toString()
    return { status: response.statusCode ?? 0, text }
  }
  /** Announces a body and sends none of it: only who does not wait for it can answer. */
  const announce = async (route: string, headers: http.OutgoingHttpHeaders): Promise<Answer> => {
    const request = http.request(`${server.url}${route}`, { headers, method: 'POST' })
    request.on('error', () => undefined)
    request.flushHeaders()
    const answer = await answerOf(request)
    request.destroy()
    return answer
  }
  const form = (length: number): http.OutgoingHttpHeaders => ({ 'Content-Length': length, 'Content-Type': 'multipart/form-data; boundary=x' })
  const rowsOf = async (table: string): Promise<number> => {
    const client = createClient({ url: `file:${path.join(server.folder, 'reissue.db')}` })
    const { rows } = await client.execute(`select count(*) as n from ${table}`)
    client.close()
    return Number(rows[0]?.n)
  }

  describe('images', () => {
    const approvedImage = async (): Promise<string> => {
      const otherEditor = await server.person('editor', '赵编辑')
      const make = async (route: string, body: object, file?: { data: Uint8Array; name: string }) => (await server.rest('POST', route, { as: editor, body, file })).body.doc
      const image = await make('/media', { alt: '图' }, { data: await picture('red'), name: 'a.jpg' })
      const publication = await make('/publications', { name: '聊城日报' })
      const issue = await make('/issues', { date: '2023-06-19', dateCertainty: 'printed', publication: publication.id })
      const page = await make('/pages', { issue: issue.id, number: 1 }, { data: Buffer.from('题目\n\n本报讯 6月16日上午，活动在广场举行。\n'), name: '1.txt' })
      const photo = await make('/photos', { image: image.id, page: page.id, title: '图' })
      const caption = await make('/captions', { photo: photo.id, text: '图片说明' })
      for (const [action, as] of [['claim', proofreader], ['submit', proofreader], ['approve', otherEditor]] as const) {
        const { body } = await server.rest('GET', `/captions/${caption.id}?draft=true&depth=0`, { as })
        const { status, text } = await server.rest('POST', `/captions/${caption.id}/${action}`, { as, body: { revision: body.revision } })
        if (status !== 200) throw new Error(text)
      }
      return String(image.filename)
    }

    it('are not served by Next’s own service, also an approved one, and no copy is kept', async () => {
      const file = `/api/media/file/${await approvedImage()}`
      expect((await fetch(`${server.url}${file}`)).status).toBe(200)
      for (const way of ['/_next/image', '/_next/image/', '/_next%2Fimage', '//_next/image']) {
        const response = await fetch(`${server.url}${way}?url=${encodeURIComponent(file)}&w=640&q=75`)
        expect(response.status, way).toBe(404)
        expect(await response.json(), way).toMatchObject({ errors: [{ data: { code: 'not-found' } }] })
      }
      // Those that an older build kept went when the server started.
      expect(fs.existsSync(CACHE)).toBe(false)
    })
  })

  describe('server functions', () => {
    const call = async (name: string, args: object, as?: ServedPerson): Promise<Answer> => {
      const response = await fetch(`${server.url}/admin`, {
        body: JSON.stringify([{ args, name }]), method: 'POST',
        headers: { 'Content-Type': 'text/plain;charset=UTF-8', 'Next-Action': serverFunctionId(), Origin: server.url, ...(as ? { Cookie: `payload-token=${as.token}` } : {}) },
      })
      return { status: response.status, text: await response.text() }
    }

    it('that the admin has no use for do nothing, whoever calls them', async () => {
      const publication = (await server.rest('POST', '/publications', { as: editor, body: { name: '定时日报' } })).body.doc
      const jobs = await rowsOf('payload_jobs')
      const date = new Date(Date.now() + 60_000).toISOString()
      for (const name of ['schedule-publish', 'copy-data-from-locale', 'get-folder-results-component-and-data', 'get-upcoming-scheduled-publish', 'slugify', 'nothing', 'toString']) {
        for (const as of [undefined, proofreader, editor]) {
          const { status } = await call(name, { date, doc: { relationTo: 'publications', value: publication.id }, type: 'publish' }, as)
          expect(status, name).toBe(404)
        }
      }
      expect(await rowsOf('payload_jobs')).toBe(jobs)
    })

    it('that the admin calls answer staff, and nobody else', async () => {
      const calls = [
        ['form-state', { collectionSlug: 'publications', data: {}, docPermissions: { fields: true }, docPreferences: { fields: {} }, operation: 'create', schemaPath: 'publications' }],
        ['render-document-slots', { collectionSlug: 'publications' }],
        ['render-list', { collectionSlug: 'publications', drawerSlug: 'x', enableRowSelections: false }],
        ['get-default-layout', {}],
      ] as const
      for (const [name, args] of calls) {
        expect((await call(name, args)).status, name).toBe(404)
        expect((await call(name, args, proofreader)).status, name).toBe(200)
      }
    })
  })

  describe('a body', () => {
    it('larger than 64 KB of nobody who is signed in is refused before any of it comes', async () => {
      const media = await rowsOf('media')
      const bearers: http.OutgoingHttpHeaders[] = [
        {}, { Authorization: 'JWT a.b.c' }, { Cookie: 'payload-token=a.b.c', Origin: server.url }, { Cookie: 'other=1' }, { Authorization: 'republishers API-Key x' },
      ]
      for (const headers of bearers) {
        for (const route of ['/api/media', '/api/pages', '/api/users/login', '/api/graphql']) {
          const { status, text } = await announce(route, { ...form(29 * MIB), ...headers })
          expect([route, headers, status, text]).toEqual([route, headers, 401, expect.stringMatching(/64 KB/u)])
        }
      }
      expect(await rowsOf('media')).toBe(media)
    })

    it('that does not say how long it is, is cut off there, or looked at before it is read', async () => {
      const chunked = { 'Content-Type': 'multipart/form-data; boundary=x', 'Transfer-Encoding': 'chunked' }
      expect((await announce('/api/media', { ...chunked, Cookie: 'payload-token=a.b.c', Origin: server.url })).status).toBe(401)
      const request = http.request(`${server.url}/api/media`, { headers: chunked, method: 'POST' })
      request.on('error', () => undefined)
      const answer = answerOf(request)
      request.write(Buffer.alloc(200_000, 'x'))
      expect((await answer).status).toBe(401)
      request.destroy()
    })

    it('of a page is no larger than 1 MB, whoever sends it', async () => {
      const headers = { 'Content-Length': 2 * MIB, 'Content-Type': 'text/plain', Cookie: `payload-token=${editor.token}`, 'Next-Action': serverFunctionId() }
      expect((await announce('/admin', headers)).status).toBe(413)
    })

    it('of staff is taken as before, and a small one of nobody gets the answer it got', async () => {
      const file = { data: await picture('blue'), name: 'b.jpg' }
      const large = { data: Buffer.concat([file.data, Buffer.alloc(MIB)]), name: 'c.jpg' }
      expect((await server.rest('POST', '/media', { as: editor, body: {}, file: large })).status).toBe(201)
      expect((await server.rest('POST', '/media', { body: {}, file })).status).toBe(403)
      expect((await server.rest('POST', '/users/login', { body: { email: editor.email, password: editor.password } })).status).toBe(200)
    })
  })
})
