import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type BodyPart, lexicalBody } from '../../src/editorial/lexicalBody'
import { type Browsing, startBrowser } from '../helpers/browser'
import { chromiumPath } from '../helpers/chromiumPath'
import { picture } from '../helpers/picture'
import { seedPage } from '../helpers/seedPage'
import { type ServedPerson, type Server, startServer } from '../helpers/server'
import { tooWide } from '../helpers/tooWide'

const why = chromiumPath ? '' : ' (skipped: no Chromium; install it or set CHROMIUM_PATH)'
const ZONE = 'Asia/Kathmandu'
/** By clocks that are a quarter of an hour off those of nearly everybody: no browser shows them by itself. */
const inHouse = (at: string): string => new Date(Date.parse(at) + (5 * 60 + 45) * 60_000).toISOString().slice(0, 16).replace('T', ' ')

type Stored = { approvedAt: string; createdAt: string; headline: string | null; revision: number; stage: string; updatedAt: string }

describe.skipIf(!chromiumPath)(`the forms and lists of the admin, in a browser${why}`, () => {
  let server: Server
  let browsing: Browsing
  let archivist: ServedPerson
  let editor: ServedPerson
  let proofreader: ServedPerson
  let page: string
  let proofing: Page
  let editing: Page

  const made = async (slug: string, body: Record<string, unknown>, file?: { data: Uint8Array; name: string; type: string }): Promise<string> => {
    const answer = await server.rest('POST', `/${slug}?depth=0`, { as: archivist, body, ...(file ? { file } : {}) })
    if (answer.status !== 201) throw new Error(answer.text)
    return answer.body.doc.id
  }
  const stored = async (id: string, slug = 'articles'): Promise<Stored> =>
    (await server.rest('GET', `/${slug}/${id}?depth=0&draft=true`, { as: archivist })).body as unknown as Stored
  const act = async (as: ServedPerson, id: string, actions: string[], { reason, slug = 'articles' }: { reason?: string; slug?: string } = {}): Promise<void> => {
    for (const action of actions) {
      const answer = await server.rest('POST', `/${slug}/${id}/${action}`, { as, body: { reason, revision: (await stored(id, slug)).revision } })
      if (answer.status !== 200) throw new Error(answer.text)
    }
  }
  const article = (headline: string): Promise<string> =>
    made('articles', { authors: [{ name: '王伟', role: '记者' }], body: lexicalBody([{ kind: 'paragraph', text: '正文。' } satisfies BodyPart]), headline, pages: [page] })
  const approved = async (headline: string): Promise<string> => {
    const id = await article(headline)
    await act(proofreader, id, ['claim', 'submit'])
    await act(editor, id, ['approve'])
    return id
  }
  const open = async (at: Page, id: string, slug = 'articles'): Promise<void> => {
    await at.goto(`/admin/collections/${slug}/${id}`)
    await at.locator('.document-times').waitFor()
  }
  const headline = (at: Page) => at.locator('#field-headline')
  const text = (at: Page) => at.locator('.rich-text-lexical [data-lexical-editor]')
  const takes = async (at: Page): Promise<Record<string, boolean>> => ({
    authors: await at.locator('#field-authors .array-field__add-row').count() > 0, headline: await headline(at).isEditable(), text: await text(at).getAttribute('contenteditable') === 'true',
  })
  const ALL = { authors: true, headline: true, text: true }
  const NOTHING = { authors: false, headline: false, text: false }

  beforeAll(async () => {
    server = await startServer({ TIME_ZONE: ZONE })
    archivist = await server.person('editor', '建档员')
    editor = await server.person('editor', '王编辑')
    proofreader = await server.person('proofreader', '李校对')
    ;({ page } = await seedPage(server, archivist))
    browsing = await startBrowser(server.url)
    proofing = await browsing.signIn(proofreader)
    editing = await browsing.signIn(editor)
    // It may have to build first.
  }, 600_000)

  afterAll(async () => {
    await browsing?.close()
    await server?.close()
  })

  it('an approved text takes nothing from who could not save it, and says why; who may correct it types first if they like', async () => {
    const id = await approved('已批准的')
    await open(proofing, id)
    await expect.poll(() => takes(proofing)).toEqual(NOTHING)
    expect(await proofing.locator('[data-notice="read-only"]').innerText()).toContain('要修改请找编辑更正')
    await text(proofing).click({ force: true })
    await proofing.keyboard.type('打不进去')
    expect(await text(proofing).innerText()).toBe('正文。')

    await open(editing, id)
    await editing.locator('[data-action="correct"]').waitFor()
    expect(await takes(editing)).toEqual(ALL)
    await headline(editing).fill('更正过的')
    await editing.locator('[data-action="correct"]').click()
    await expect.poll(async () => (await stored(id)).headline).toBe('更正过的')
    await expect.poll(() => takes(editing)).toEqual(ALL)
  })

  it('a text that is handed on takes nothing any more, and takes it again as soon as it is given back, without being loaded anew', async () => {
    const id = await article('交上去的')
    await act(proofreader, id, ['claim'])
    await open(proofing, id)
    await proofing.locator('[data-action="submit"]').click()
    await expect.poll(() => takes(proofing)).toEqual(NOTHING)
    expect((await stored(id)).stage).toBe('proofed')
    await act(editor, id, ['return'], { reason: '第一段有错字' })
    await proofing.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect.poll(() => takes(proofing)).toEqual(ALL)
  })

  it('what was typed stays open to be carried over when somebody else has taken the text meanwhile', async () => {
    const id = await article('被人认领的')
    await open(proofing, id)
    await expect.poll(() => takes(proofing)).toEqual(ALL)
    await act(editor, id, ['claim'])
    await headline(proofing).fill('我打的字')
    await proofing.locator('[data-notice]').waitFor()
    expect(await headline(proofing).inputValue()).toBe('我打的字')
    expect(await headline(proofing).isEditable()).toBe(true)
    expect((await stored(id)).headline).toBe('被人认领的')
    // So that leaving asks nothing.
    await headline(proofing).fill('被人认领的')
  })

  it('forms, lists, history and log tell the time by the clocks of the house, and which those are', async () => {
    const id = await approved('几点批准的')
    const { approvedAt, createdAt, updatedAt } = await stored(id)
    await open(editing, id)
    const times = editing.locator('.document-times')
    expect(await times.locator('time').allInnerTexts()).toEqual([inHouse(updatedAt), inHouse(createdAt)])
    expect(await times.innerText()).toContain(ZONE)
    expect(await editing.locator('#field-approvedAt time').innerText()).toBe(inHouse(approvedAt))
    expect(await editing.locator('.doc-controls__value-wrap').first().isVisible()).toBe(false)
    await editing.goto('/admin/collections/articles')
    const cells = editing.locator('.cell-updatedAt time')
    await cells.first().waitFor()
    expect(await cells.allInnerTexts()).toContain(inHouse(updatedAt))
    await editing.goto(`/admin/desk/${id}/history`)
    const history = editing.locator('.history time')
    await history.first().waitFor()
    expect((await history.allInnerTexts()).join(' ')).toContain(inHouse(approvedAt).slice(-5))
  })

  it('a photo whose image was changed after its caption was approved says what readers have, and so does the new image', async () => {
    const before = await made('media', { alt: '旧图' }, { data: await picture('red'), name: 'old.jpg', type: 'image/jpeg' })
    const photo = await made('photos', { image: before, page, title: '图' })
    const caption = await made('captions', { photo, text: '说明文字' })
    await act(proofreader, caption, ['claim', 'submit'], { slug: 'captions' })
    await act(editor, caption, ['approve'], { slug: 'captions' })
    const after = await made('media', { alt: '新图' }, { data: await picture('blue'), name: 'new.jpg', type: 'image/jpeg' })
    const { body: { revision } } = await server.rest('GET', `/photos/${photo}?depth=0`, { as: archivist })
    expect((await server.rest('PATCH', `/photos/${photo}`, { as: archivist, body: { image: after, revision } })).status).toBe(200)

    const shown = (await (await fetch(`${server.url}/api/v1/photos/${photo}`)).json()) as { image: { id: string } }
    expect(shown.image.id).toBe(before)
    await open(editing, photo, 'photos')
    const flag = editing.locator('#field-isPublic').locator('xpath=ancestor::*[contains(@class, "field-type")][1]')
    expect(await flag.innerText()).toMatch(/图片说明已公开[^]*要等图片说明再次批准才公开/u)
    for (const [image, isShown] of [[before, true], [after, false]] as const) {
      await open(editing, image, 'media')
      expect(await editing.getByLabel('用于已公开的图片说明').isChecked()).toBe(isShown)
    }
  })

  it('the buttons of a text’s form stand beside one another on a telephone, over nothing else', async () => {
    const id = await article('等批准的')
    await act(proofreader, id, ['claim', 'submit'])
    await editing.setViewportSize({ height: 800, width: 390 })
    await editing.goto(`/admin/collections/articles/${id}`)
    await editing.locator('[data-action="approve"]').waitFor()
    await expect.poll(() => takes(editing)).toEqual(ALL)
    const boxes = await Promise.all(['.stage-status', '[data-action="return"]', '[data-action="approve"]', '#field-headline'].map((part) => editing.locator(part).boundingBox()))
    for (const [at, box] of boxes.entries()) {
      expect(box && box.x + box.width).toBeLessThanOrEqual(390)
      for (const other of boxes.slice(at + 1)) {
        const isApart = box && other && (box.x + box.width <= other.x || other.x + other.width <= box.x || box.y + box.height <= other.y || other.y + other.height <= box.y)
        expect([box, other, isApart]).toEqual([box, other, true])
      }
    }
    await editing.setViewportSize({ height: 800, width: 1280 })
  })

  it('the queue needs no scrolling sideways on a telephone, in either language', async () => {
    const id = await article('一个很长很长很长很长很长很长很长很长很长很长的题目，没有地方可以断开')
    await act(proofreader, id, ['claim', 'flag'], { reason: '第三行读不出：https://example.org/an-address-that-does-not-break-anywhere-at-all' })
    await act(proofreader, id, ['submit'])
    await act(editor, await article('Bureau-of-Statistics-and-Planning-of-the-Prefecture'), ['claim'])
    await editing.setViewportSize({ height: 800, width: 390 })
    for (const language of ['en', 'zh']) {
      await editing.context().addCookies([{ name: 'payload-lng', url: server.url, value: language }])
      for (const list of ['mine', 'free', 'approval']) {
        await editing.goto(`/admin/queue?list=${list}`)
        await editing.locator('.queue__table tbody tr').first().waitFor()
        expect([language, list, await tooWide(editing), await tooWide(editing, '.queue')]).toEqual([language, list, [], []])
      }
    }
  })
})
