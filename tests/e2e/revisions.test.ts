import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Browsing, startBrowser } from '../helpers/browser'
import { type ServedPerson, type Server, startServer } from '../helpers/server'

describe('two people at one form', () => {
  let server: Server
  let browsing: Browsing
  let editor: ServedPerson
  let other: ServedPerson

  beforeAll(async () => {
    server = await startServer()
    browsing = await startBrowser(server.url)
    editor = await server.person('editor', '王编辑')
    other = await server.person('editor', '李编辑')
  })
  afterAll(async () => {
    await browsing?.close()
    await server?.close()
  })

  it('the second is told that the first has saved, keeps what was typed, and saves after reloading', async () => {
    const { id } = (await server.rest('POST', '/publications', { as: editor, body: { name: '聊城日报' } })).body.doc
    const page = await browsing.signIn(editor)
    const place = page.locator('#field-place')
    const save = async (text: string): Promise<number> => {
      await place.fill(text)
      const answered = page.waitForResponse((response) => response.request().method() === 'PATCH' || response.request().headers()['x-payload-http-method-override'] === 'PATCH')
      await page.locator('#action-save').click()
      return (await answered).status()
    }
    const placeNow = async (): Promise<unknown> => (await server.rest('GET', `/publications/${id}`, { as: other })).body.place

    await page.goto(`${server.url}/admin/collections/publications/${id}`)
    await place.waitFor()
    expect((await server.rest('PATCH', `/publications/${id}`, { as: other, body: { place: '聊城', revision: 1 } })).status).toBe(200)
    expect(await save('济南')).toBe(409)
    await page.getByText(/别人刚改过|Somebody has changed it/u).first().waitFor()
    expect(await place.inputValue()).toBe('济南')
    expect(await placeNow()).toBe('聊城')

    await page.reload()
    await place.waitFor()
    expect(await save('济南')).toBe(200)
    // The form goes on from the revision that it has just made.
    await page.waitForTimeout(1_000)
    expect(await save('青岛')).toBe(200)
    expect(await placeNow()).toBe('青岛')
  })
})
