import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Browsing, startBrowser } from '../helpers/browser'
import { chromiumPath } from '../helpers/chromiumPath'
import { picture } from '../helpers/picture'
import { type ServedPerson, type Server, startServer } from '../helpers/server'

const why = chromiumPath ? '' : ' (skipped: no Chromium; install it or set CHROMIUM_PATH)'
const FIELDS = [['publications', 'place'], ['pages', 'name'], ['photos', 'credit'], ['media', 'alt']] as const
type Slug = (typeof FIELDS)[number][0]

describe.skipIf(!chromiumPath)(`two people at one form${why}`, () => {
  let server: Server
  let browsing: Browsing
  let other: ServedPerson
  let page: Page
  let ids: Record<Slug, string>

  const send = async (path: string, body: unknown, file?: { data: Uint8Array; name: string; type?: string }): Promise<string> => {
    const answer = await server.rest('POST', path, { as: other, body, ...(file ? { file } : {}) })
    if (answer.status !== 201) throw new Error(answer.text)
    return answer.body.doc.id
  }

  beforeAll(async () => {
    server = await startServer()
    browsing = await startBrowser(server.url)
    other = await server.person('editor', '李编辑')
    const publications = await send('/publications', { name: '聊城日报' })
    const issue = await send('/issues', { date: '2023-06-02', dateCertainty: 'printed', publication: publications })
    const pages = await send('/pages', { issue, number: 1 }, { data: new TextEncoder().encode('夏粮收购开秤\n\n本报讯 全市夏粮收购工作全面展开。\n'), name: '1.txt' })
    const media = await send('/media', {}, { data: await picture('red'), name: 'a.jpg', type: 'image/jpeg' })
    ids = { media, pages, photos: await send('/photos', { page: pages, title: '图' }), publications }
    page = await browsing.signIn(await server.person('admin', '王管理员'))
    // It may have to build first.
  }, 600_000)
  afterAll(async () => {
    await browsing?.close()
    await server?.close()
  })

  it.each(FIELDS)('of %s: the second is told that the first has saved, keeps what was typed, and saves after reloading', async (slug, name) => {
    const [id, field] = [ids[slug], page.locator(`#field-${name}`)]
    const save = async (text: string): Promise<number> => {
      await field.fill(text)
      const answered = page.waitForResponse((response) => response.request().method() === 'PATCH' || response.request().headers()['x-payload-http-method-override'] === 'PATCH')
      await page.locator('#action-save').click()
      return (await answered).status()
    }
    const now = async (): Promise<unknown> => (await server.rest('GET', `/${slug}/${id}`, { as: other })).body[name]

    await page.goto(`${server.url}/admin/collections/${slug}/${id}`)
    await field.waitFor()
    expect((await server.rest('PATCH', `/${slug}/${id}`, { as: other, body: { [name]: '聊城', revision: 1 } })).status).toBe(200)
    expect(await save('济南')).toBe(409)
    await page.getByText(/别人刚改过|Somebody has changed it/u).first().waitFor()
    const notice = page.locator('[data-notice="stale"]')
    await notice.getByText('→ 聊城').waitFor()
    await notice.getByText('放弃我的改动，载入最新版').waitFor()
    expect(await field.inputValue()).toBe('济南')
    expect(await now()).toBe('聊城')

    await page.reload()
    await field.waitFor()
    expect(await save('济南')).toBe(200)
    // The form goes on from the revision that it has just made.
    await page.waitForTimeout(1_000)
    expect(await save('青岛')).toBe(200)
    await page.waitForTimeout(1_000)
    expect(await page.locator('[data-notice="stale"]').count()).toBe(0)
    expect(await now()).toBe('青岛')
  })

  it('a save that the database did not take is still to be saved: it is sent again as it is, and the form is not left without a question', async () => {
    const [address, field] = [`${server.url}/admin/collections/publications/${ids.publications}`, page.locator('#field-place')]
    const text = '数据库没有回答。'
    await page.goto(address)
    await field.fill('淄博')
    await page.route(`**/api/publications/${ids.publications}*`, (route) => route.fulfill({ json: { errors: [{ data: { code: 'database-unreachable' }, message: text }] }, status: 503 }), { times: 1 })
    await page.locator('#action-save').click()
    await page.getByText(text).first().waitFor()
    await page.locator('.step-nav a[href="/admin/collections/publications"]').click()
    await page.locator('#leave-without-saving-content, #leave-without-saving').first().waitFor()
    await page.keyboard.press('Escape')
    expect([page.url(), await field.inputValue()]).toEqual([address, '淄博'])

    const answered = page.waitForResponse((response) => response.url().includes(`/publications/${ids.publications}`) && response.request().method() !== 'GET')
    await page.locator('#action-save').click()
    expect((await answered).status()).toBe(200)
    expect((await server.rest('GET', `/publications/${ids.publications}`, { as: other })).body.place).toBe('淄博')
  })

  it('the form’s own button deletes, though it names no revision', async () => {
    const id = await send('/photos', { page: ids.pages, title: '弃' })
    await page.goto(`${server.url}/admin/collections/photos/${id}`)
    await page.locator('.doc-controls__popup .popup-button').click()
    await page.locator('#action-delete').click()
    await page.locator('#confirm-action').click()
    await page.waitForURL(/\/photos(\?|$)/u)
    expect((await server.rest('GET', `/photos/${id}`, { as: other })).status).toBe(404)
  })
})
