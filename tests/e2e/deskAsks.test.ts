import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { partsOfArticle } from '../../src/editorial/proofing'
import { type Browsing, startBrowser } from '../helpers/browser'
import { chromiumPath } from '../helpers/chromiumPath'
import { type DeskArticle as Article, deskArticles } from '../helpers/deskArticles'
import { type ProofDesk, proofDeskOf } from '../helpers/proofDesk'
import { seedPage } from '../helpers/seedPage'
import { type ServedPerson, type Server, startServer } from '../helpers/server'

const why = chromiumPath ? '' : ' (skipped: no Chromium; install it or set CHROMIUM_PATH)'
/** Two commas of ASCII, which have a proposal, and a bracket without its other half, which has none. */
const SPOILT = '天气,晴朗，风很大,（云'

describe.skipIf(!chromiumPath)(`what the proof desk asks and says${why}`, () => {
  let server: Server
  let browsing: Browsing
  let editor: ServedPerson
  let proofreader: ServedPerson
  let page: Page
  let desk: ProofDesk
  let untouched: Article[]
  const articles = deskArticles(() => ({ editor, server }))
  const { stored } = articles

  const texts = (): Promise<string[]> => page.locator('.desk-part').allInnerTexts()
  const question = () => page.getByRole('dialog', { name: /疑点未决/u })
  const toast = (text: string) => page.getByText(text).first().waitFor()
  const take = async (): Promise<Article> => {
    const article = untouched.shift()
    if (!article) throw new Error('The seed page has no more articles for another test.')
    await articles.change(proofreader, article, (text) => `${SPOILT}${text}`)
    await desk.open(article.id)
    await desk.untilSuspects((count) => count >= 3)
    return article
  }

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

  it('names who has claimed the text as soon as saving has claimed it', async () => {
    const [article] = untouched as [Article]
    await desk.open(article.id)
    const place = page.locator('.desk-head__title p').first()
    expect(await place.innerText()).not.toContain('李校对')
    await desk.cursorAt(0, 'End')
    await page.keyboard.type('甲')
    await page.keyboard.press('Control+s')
    await expect.poll(() => place.innerText()).toContain('校对人：李校对')
  })

  it('asks before open suspects are submitted, by kind, and goes to the first or submits all the same', async () => {
    const article = await take()
    await page.keyboard.press('Control+Enter')
    await question().waitFor()
    expect(await question().innerText()).toContain('半角标点 × 2')
    expect(await question().innerText()).toContain('引号括号不配对 × 1')
    await page.keyboard.press('Escape')
    await question().waitFor({ state: 'detached' })
    expect((await stored(article.id)).stage).toBe('proofing')

    await page.keyboard.press('Control+Enter')
    await question().waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => desk.panel.innerText()).toContain('半角标点')
    // The keys are the text's again.
    await page.keyboard.press('Alt+Shift+Enter')
    await desk.untilText('天气，晴朗，风很大，（云')

    await page.keyboard.press('Control+Enter')
    await question().waitFor()
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await stored(article.id)).stage).toBe('proofed')
  })

  it('says when it goes round, when there is no proposal, and when no suspect is left; then it submits without asking', async () => {
    const article = await take()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => desk.said.innerText()).toBe('已到文首，从末尾开始。')
    const before = await texts()
    await page.keyboard.press('Alt+Enter')
    await expect.poll(() => desk.said.innerText()).toContain('没有建议')
    expect(await texts()).toEqual(before)
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => desk.said.innerText()).toBe('已到文末，从头开始。')
    await page.keyboard.press('Alt+Shift+Enter')
    await page.keyboard.press('Alt+Backspace')
    await expect.poll(() => desk.said.innerText()).toBe('没有更多疑点了。')
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await stored(article.id)).stage).toBe('proofed')
    expect(await question().count()).toBe(0)
  })

  it('says that the network is away when one submits without it, and keeps what is typed', async () => {
    const article = await take()
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Alt+Shift+Enter')
    await page.context().setOffline(true)
    await desk.cursorAt(0, 'End')
    await page.keyboard.type('断网所写')
    await page.keyboard.press('Control+Enter')
    await question().waitFor()
    await page.keyboard.press('Control+Enter')
    await toast('网络断了')
    expect((await stored(article.id)).headline).toBe(article.headline)
    await page.context().setOffline(false)
    await desk.untilSaved()
    expect(await stored(article.id)).toMatchObject({ headline: `${article.headline}断网所写`, stage: 'proofing' })
  })

  it('undoes in the find field what was typed there, and a replacement of all by one undo in the text', async () => {
    await take()
    await page.keyboard.press('Control+f')
    const fields = page.locator('.desk-find input')
    await page.keyboard.type('晴朗')
    await page.keyboard.press('Control+z')
    await expect.poll(() => fields.first().inputValue()).not.toContain('晴朗')
    await fields.first().fill('，')
    const before = await texts()
    await fields.nth(1).fill('；')
    await page.getByRole('button', { name: '全部替换' }).click()
    await expect.poll(async () => (await texts()).join('')).not.toContain('，')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('desk-text__editable')
    await page.keyboard.press('Control+z')
    await expect.poll(texts).toEqual(before)

    // Esc: to the text at the place that was found.
    await page.keyboard.press('Control+f')
    await fields.first().fill('晴朗')
    await page.locator('.desk-find__count').getByText('1 处中第 1 处').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => window.getSelection()?.toString())).toBe('晴朗')
    await page.keyboard.press('Control+s')
    await desk.untilSaved()
  })

  it('puts a merge off, keeps what is typed, saves nothing over the other text, and takes it up by a key or after a reload', async () => {
    const [article] = untouched as [Article]
    await server.rest('POST', `/articles/${article.id}/claim`, { as: proofreader, body: { revision: article.revision } })
    await desk.open(article.id)
    const { headline } = await stored(article.id)
    await articles.change(editor, article, (text) => `编辑所改，${text}`)
    await desk.cursorAt(0, 'End')
    await page.keyboard.type('我改')
    await page.keyboard.press('Control+s')
    const merge = page.getByRole('dialog', { name: /逐段合并/u })
    await merge.waitFor()
    expect(await merge.innerText()).toMatch(/王编辑 于 \d\d:\d\d 改动了此稿/u)
    await page.keyboard.press('Escape')
    await merge.waitFor({ state: 'detached' })
    await page.keyboard.type('又改')
    await page.keyboard.press('Control+s')
    await page.locator('[data-save="conflict"]').waitFor()
    await page.keyboard.press('Alt+KeyM')
    await merge.waitFor()
    await page.keyboard.press('Escape')
    expect((await stored(article.id)).headline).toBe(headline)

    // Let the browser's draft be written, then lose the page.
    await page.waitForTimeout(500)
    page.once('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await page.getByRole('dialog', { name: '本机存有未保存的文字' }).waitFor()
    await page.keyboard.press('Enter')
    await merge.waitFor()
    // Longer than a text waits to be saved.
    await page.waitForTimeout(3_000)
    expect((await stored(article.id)).headline).toBe(headline)
    await page.keyboard.press('Control+Enter')
    await desk.untilSaved()
    const now = await stored(article.id)
    expect(now.headline).toBe(`${headline}我改又改`)
    expect(partsOfArticle(now).some(({ text }) => text.includes('编辑所改，'))).toBe(true)
  })

  it('offers no cutting of the page, and no keys that change the text, to who may do neither', async () => {
    const other = untouched[1] as Article
    const { revision } = await stored(other.id)
    await server.rest('POST', `/articles/${other.id}/claim`, { as: editor, body: { revision } })
    await desk.open(other.id)
    expect(await page.getByRole('link', { name: '重新切分本版' }).count()).toBe(0)
    await page.keyboard.press('F1')
    const keys = page.getByRole('dialog', { name: '按键' })
    expect(await keys.innerText()).toContain('下一处疑点')
    expect(await keys.innerText()).not.toContain('送审')
    await page.keyboard.press('Escape')
  })
})
