import fs from 'node:fs'
import path from 'node:path'

import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { partsOfArticle } from '../../src/editorial/proofing'
import { type Browsing, startBrowser } from '../helpers/browser'
import { chromiumPath } from '../helpers/chromiumPath'
import { type DeskArticle as Article, deskArticles } from '../helpers/deskArticles'
import { type ProofDesk, proofDeskOf } from '../helpers/proofDesk'
import { seedPage } from '../helpers/seedPage'
import { type ServedPerson, type Server, startServer } from '../helpers/server'

const why = chromiumPath ? '' : ' (skipped: no Chromium; install it or set CHROMIUM_PATH)'
const AXE = fs.readFileSync(path.resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')

/** What an input method does: the letters typed are shown underlined, then replaced by the characters chosen. */
const compose = async (cdp: CDPSession, letters: string, characters: string): Promise<void> => {
  for (let end = 1; end <= letters.length; end++) {
    await cdp.send('Input.imeSetComposition', { selectionEnd: end, selectionStart: end, text: letters.slice(0, end) })
  }
  await cdp.send('Input.insertText', { text: characters })
}

/** How well a mark of the text can be read, 1 to 21 (WCAG 2), by its own colours: what is selected shows those of the selection alone. */
const contrastOf = (page: Page, mark: string): Promise<number> =>
  page.locator('.desk-text__editable p, .desk-part').first().evaluate((part, pseudo) => {
    const { backgroundColor, color } = getComputedStyle(part, pseudo)
    const light = (colour: string): number => {
      const channels = (colour.match(/[\d.]+/gu) ?? []).slice(0, 3).map((each) => Number(each) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
      return 0.2126 * (channels[0] ?? 0) + 0.7152 * (channels[1] ?? 0) + 0.0722 * (channels[2] ?? 0)
    }
    const [dark = 0, bright = 0] = [light(backgroundColor), light(color)].sort((a, b) => a - b)
    return (bright + 0.05) / (dark + 0.05)
  }, mark)

describe.skipIf(!chromiumPath)(`the proof desk in a browser${why}`, () => {
  let server: Server
  let browsing: Browsing
  let editor: ServedPerson
  let proofreader: ServedPerson
  let page: Page
  let desk: ProofDesk
  let untouched: Article[]
  const articles = deskArticles(() => ({ editor, server }))
  const { stored } = articles

  const take = (): Article => {
    const article = untouched.shift()
    if (!article) throw new Error('The seed page has no more articles for another test.')
    return article
  }
  const texts = async (id: string): Promise<string[]> => partsOfArticle(await stored(id)).map(({ text }) => text)

  beforeAll(async () => {
    server = await startServer()
    editor = await server.person('editor', '王编辑')
    proofreader = await server.person('proofreader', '李校对')
    await seedPage(server, editor)
    untouched = await articles.all()
    browsing = await startBrowser(server.url)
    page = await browsing.signIn(proofreader)
    desk = proofDeskOf(page)
  }, 600_000)

  afterAll(async () => {
    await browsing?.close()
    await server?.close()
  })

  it('sends who is not signed in to the login, and gives them nothing', async () => {
    const { id } = untouched[0] as Article
    expect((await server.rest('GET', `/desk/${id}`)).status).toBe(401)
    const stranger = await browsing.stranger()
    await stranger.goto(`/admin/desk/${id}`)
    await stranger.waitForURL('**/admin/login**')
    await stranger.context().close()
  })

  it('corrects a whole article by keyboard, with an input method, submits it and gets the next', async () => {
    const article = take()
    // Three suspects: two commas of ASCII and a bracket that is not closed.
    await articles.change(proofreader, article, (text) => `天气,晴朗，风很大,（云${text}`)
    const before = await texts(article.id)
    const first = before.findIndex((text) => text.startsWith('天气,'))
    await desk.open(article.id)
    const cdp = await page.context().newCDPSession(page)
    await desk.untilSuspects((count) => count >= 3)

    await page.keyboard.press('Alt+ArrowDown')
    expect(await desk.panel.innerText()).toContain('半角标点')
    for (const mark of ['::selection', '::highlight(desk-current)', '::highlight(desk-found-now)']) expect(await contrastOf(page, mark), mark).toBeGreaterThan(7)
    if (process.env.REISSUE_PICTURES) await page.screenshot({ path: path.join(process.env.REISSUE_PICTURES, 'desk-suspect.png') })
    await page.keyboard.press('Alt+Enter')
    // The next one of the same kind is left; it is not offered again.
    await page.keyboard.press('Alt+Backspace')
    await desk.untilText('天气，晴朗，风很大,（云')

    // Composed Chinese at the headline's end; Alt+Enter while composing belongs to the input method.
    await desk.cursorAt(0, 'End')
    await cdp.send('Input.imeSetComposition', { selectionEnd: 4, selectionStart: 4, text: 'xiao' })
    await cdp.send('Input.dispatchKeyEvent', { code: 'Enter', key: 'Process', modifiers: 1, type: 'rawKeyDown', windowsVirtualKeyCode: 229 })
    await cdp.send('Input.insertText', { text: '校' })
    await compose(cdp, 'dui', '对')
    await page.keyboard.type('，“好”')
    await desk.untilText(`${before[0]}校对，“好”`)

    // Split behind 晴朗， and make the second half a crosshead; undo and redo over all of it.
    await desk.cursorAt(first, 'Home')
    for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight', { delay: 30 })
    await page.waitForTimeout(100)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Alt+KeyH')
    expect((await desk.roles()).slice(first, first + 2)).toEqual(['paragraph', 'crosshead'])
    await page.keyboard.press('Control+z')
    expect((await desk.roles()).slice(first, first + 2)).toEqual(['paragraph', 'paragraph'])
    await page.keyboard.press('Alt+KeyJ')
    await desk.untilText('天气，晴朗，风很大,（云')

    await page.keyboard.press('Control+s')
    await desk.untilSaved()
    const after = await stored(article.id)
    const expected = before.map((text, index) => (index === 0 ? `${text}校对，“好”` : text.replace('天气,', '天气，')))
    expect(partsOfArticle(after).map(({ text }) => text)).toEqual(expected)
    expect(after.settledSuspects?.length).toBe(1)

    // The bracket is still open: asked, one says so.
    await page.keyboard.press('Control+Shift+Enter')
    await page.getByRole('dialog', { name: /疑点未决/u }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.waitForURL((url) => url.pathname.startsWith('/admin/desk/') && !url.pathname.endsWith(article.id))
    await desk.ready()
    expect((await stored(article.id)).stage).toBe('proofed')
    const next = await stored(page.url().split('/').at(-1) ?? '')
    expect(next).toMatchObject({ assignee: proofreader.id, stage: 'proofing' })
    untouched = untouched.filter(({ id }) => id !== next.id)
  })

  it('does not count it as a correction when suspects are only left', async () => {
    const article = take()
    const other = await browsing.signIn(editor)
    const approver = proofDeskOf(other)
    await articles.change(proofreader, article, (text) => `天气,晴朗${text}`)
    await approver.open(article.id)
    await approver.untilSuspects((count) => count > 0)
    await other.keyboard.press('Alt+ArrowDown')
    await other.keyboard.press('Alt+Backspace')
    await other.keyboard.press('Control+s')
    await approver.untilSaved()
    const { revision, settledSuspects } = await stored(article.id)
    expect(settledSuspects?.length).toBe(1)
    await server.rest('POST', `/articles/${article.id}/submit`, { as: proofreader, body: { revision } })
    const actions = await server.rest('GET', `/articles/${article.id}/actions`, { as: editor })
    expect((actions.body.actions as unknown as { action: string }[]).map(({ action }) => action)).toContain('approve')
    await other.context().close()
  })

  it('lights the same line on both sides', async () => {
    // Only read.
    const article = untouched[0] as Article
    await desk.open(article.id)
    const texts = partsOfArticle(article)
    const paragraph = texts.findIndex(({ role }) => role === 'paragraph')
    await desk.cursorAt(paragraph, 'Home')
    const lit = page.locator('.desk-lines [aria-current="true"]')
    await expect.poll(() => lit.innerText()).not.toBe('')
    const text = (await lit.innerText()).replace(/\s/gu, '')
    expect(texts[paragraph]?.text.replace(/\s/gu, '').startsWith(text.slice(0, 4))).toBe(true)
    await page.keyboard.press('Control+ArrowDown')
    await expect.poll(async () => (await lit.innerText()).replace(/\s/gu, '')).not.toBe(text)
  })

  it('keeps what was typed without a network when the page dies, and offers it again', async () => {
    const article = take()
    const dying = await page.context().newPage()
    const lost = proofDeskOf(dying)
    await lost.open(article.id)
    await lost.cursorAt(0, 'End')
    await dying.context().setOffline(true)
    await dying.keyboard.type('断网时所写')
    await dying.keyboard.press('Control+s')
    await dying.locator('[data-save="offline"]').waitFor()
    await dying.keyboard.type('，又写')
    await dying.waitForTimeout(500)
    await dying.close()
    await page.context().setOffline(false)
    expect((await stored(article.id)).headline).toBe(article.headline)

    await page.goto(`/admin/desk/${article.id}`)
    await page.getByRole('dialog', { name: '本机存有未保存的文字' }).waitFor()
    await page.keyboard.press('Enter')
    await desk.untilText(`${article.headline}断网时所写，又写`)
    await page.keyboard.press('Control+s')
    await desk.untilSaved()
    expect((await stored(article.id)).headline).toBe(`${article.headline}断网时所写，又写`)
  })

  it('lets two people change one article and merges by paragraph', async () => {
    const article = take()
    await server.rest('POST', `/articles/${article.id}/claim`, { as: editor, body: { revision: article.revision } })
    const parts = partsOfArticle(article)
    // Not the first one, which may begin with the dateline.
    const paragraph = parts.findLastIndex(({ role }) => role === 'paragraph')
    const [one, two] = [await browsing.signIn(editor), await browsing.signIn(editor)]
    const [first, second] = [proofDeskOf(one), proofDeskOf(two)]
    await first.open(article.id)
    await second.open(article.id)
    await first.cursorAt(0, 'End')
    await one.keyboard.type('甲改')
    await one.keyboard.press('Control+s')
    await first.untilSaved()

    await second.cursorAt(0, 'End')
    await two.keyboard.type('乙改')
    await second.cursorAt(paragraph, 'Home')
    await two.keyboard.type('乙在段首')
    await two.keyboard.press('Control+s')
    const dialog = two.getByRole('dialog', { name: '别人也改动了此稿：逐段合并' })
    await dialog.waitFor()
    expect(await dialog.innerText()).toContain('只有我改动')
    await two.keyboard.press('Digit2')
    await two.keyboard.press('Control+Enter')
    await second.untilSaved()
    const now = await texts(article.id)
    expect(now[0]).toBe(`${article.headline}甲改`)
    expect(now[paragraph]).toBe(`乙在段首${parts[paragraph]?.text}`)
    await one.context().close()
    await two.context().close()
  })

  it('has nothing that axe-core finds serious, in light and dark, with a suspect, with the keys, and enlarged', async () => {
    const article = take()
    await articles.change(proofreader, article, (text) => `天气,晴朗${text}`)
    await desk.open(article.id)
    await desk.untilSuspects((count) => count > 0)
    await page.keyboard.press('Alt+ArrowDown')
    const serious = async (): Promise<string[]> => {
      await page.evaluate(AXE)
      return page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run: (where: string) => Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }> } }
        const { violations } = await axe.run('.desk')
        return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
      })
    }
    expect(await serious()).toEqual([])
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
    await page.waitForTimeout(500)
    expect(await serious()).toEqual([])
    await page.setViewportSize({ height: 360, width: 640 })
    expect(await serious()).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await page.setViewportSize({ height: 800, width: 1280 })
    await page.keyboard.press('F1')
    await page.getByRole('dialog', { name: '按键' }).waitFor()
    expect(await serious()).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('never asks anything of an address outside the server', () => {
    expect(browsing.outward).toEqual([])
  })
})
