import { afterEach, describe, expect, it, vi } from 'vitest'

import { sendText } from '../../../src/admin/desk/save/sendText'
import { askApi } from '../../../src/admin/shared/askApi'

const answers = (body: BodyInit | null, init: ResponseInit = {}): ReturnType<typeof vi.fn> => {
  const asked = vi.fn(() => Promise.resolve(new Response(body, init)))
  vi.stubGlobal('fetch', asked)
  return asked
}
const json = (body: unknown, status: number): ReturnType<typeof vi.fn> => answers(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' }, status })
const html = (status: number): ReturnType<typeof vi.fn> => answers('<h1>Bad Gateway</h1>', { headers: { 'Content-Type': 'text/html' }, status })
const offline = (): void => void vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
const ask = (language = 'zh') => askApi<{ docs: string[] }>('POST', '/api/articles', { body: { revision: 1 }, language })

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('asking the program’s own API', () => {
  it('sends JSON in the language of the admin, as whoever is signed in, and gives the answer', async () => {
    const asked = json({ docs: ['a'] }, 200)
    expect(await ask('en')).toEqual({ body: { docs: ['a'] }, ok: true })
    expect(asked).toHaveBeenCalledWith('/api/articles', expect.objectContaining({
      body: '{"revision":1}', credentials: 'include', headers: { 'Accept-Language': 'en', 'Content-Type': 'application/json' }, method: 'POST',
    }))
  })

  it('says of what is done that readers may not see it yet', async () => {
    answers('{"doc":{"id":"a1"}}', { headers: { 'Content-Type': 'application/json', 'X-Reissue-Readers': 'behind' }, status: 200 })
    expect(await ask()).toEqual({ body: { doc: { id: 'a1' } }, isBehind: true, ok: true })
    answers('{"doc":{"id":"a1"}}', { headers: { 'Content-Type': 'application/json', 'X-Reissue-Readers': 'behind' }, status: 200 })
    const writer = { api: '/api', language: 'zh', user: { id: 'p', name: '李校对' } }
    expect(await sendText('POST', '/api/articles/a1/withdraw', { revision: 1 }, writer)).toEqual({ doc: { id: 'a1' }, isBehind: true, kind: 'done' })
  })

  it('sends a form as it is', async () => {
    const asked = json({ docs: [] }, 200)
    const body = new FormData()
    await askApi('POST', '/api/pages', { body, language: 'zh' })
    expect(asked).toHaveBeenCalledWith('/api/pages', expect.objectContaining({ body, headers: { 'Accept-Language': 'zh' } }))
  })

  it('gives a refusal in the server’s own words, with its data', async () => {
    json({ errors: [{ data: { code: 'stale' }, message: '已被改动' }] }, 409)
    expect(await ask()).toEqual({ data: { code: 'stale' }, message: '已被改动', ok: false, status: 409 })
  })

  it('gives a refusal in plain text, as of a file that is too large', async () => {
    answers('File size limit has been reached', { headers: { 'Content-Type': 'text/plain' }, status: 413 })
    expect(await ask()).toMatchObject({ message: 'File size limit has been reached', ok: false, status: 413 })
  })

  it('takes the page of a proxy for no answer, whatever its status', async () => {
    for (const status of [200, 403, 502]) {
      html(status)
      expect(await ask()).toMatchObject({ message: '服务器出错，请稍后再试。', ok: false, status: 0 })
    }
  })

  it('says in both languages that there is no network', async () => {
    offline()
    expect(await ask('zh')).toMatchObject({ message: expect.stringContaining('连不上服务器') as string, ok: false, status: 0 })
    expect(await ask('en')).toMatchObject({ message: expect.stringContaining('could not be reached') as string, ok: false, status: 0 })
  })
})

describe('a write of the desk', () => {
  const send = () => sendText('PATCH', '/api/articles/a', { revision: 1 }, { api: '/api', language: 'zh', user: { id: 'p', name: '李校对' } })

  it('is done, or finds another text there', async () => {
    json({ doc: { id: 'a', revision: 2 } }, 200)
    expect(await send()).toEqual({ doc: { id: 'a', revision: 2 }, kind: 'done' })
    json({ errors: [{ data: { code: 'stale', current: { id: 'a', revision: 5 } }, message: '已被改动' }] }, 409)
    expect(await send()).toMatchObject({ current: { id: 'a', revision: 5 }, kind: 'stale' })
  })

  it('is refused where trying again does not help', async () => {
    json({ errors: [{ message: '已由他人认领' }] }, 403)
    expect(await send()).toEqual({ kind: 'refused', message: '已由他人认领' })
  })

  it('knows a refusal from being signed out, or from somebody else being signed in', async () => {
    for (const [user, kind] of [[null, 'signed-out'], [{ id: 'q' }, 'signed-out'], [{ id: 'p' }, 'refused']] as const) {
      const body = (url: string): unknown => (url.startsWith('/api/users/me') ? { user } : { errors: [{ message: '您无权执行此操作' }] })
      vi.stubGlobal('fetch', (url: string) => Promise.resolve(new Response(JSON.stringify(body(url)), { headers: { 'Content-Type': 'application/json' }, status: url.startsWith('/api/users/me') ? 200 : 403 })))
      expect(await send()).toMatchObject({ kind })
    }
  })

  it('waits for the network, a failing server, and a proxy in between', async () => {
    offline()
    expect(await send()).toEqual({ kind: 'offline' })
    json({ errors: [{ message: 'Something went wrong.' }] }, 500)
    expect(await send()).toEqual({ kind: 'offline' })
    html(502)
    expect(await send()).toEqual({ kind: 'offline' })
  })
})
