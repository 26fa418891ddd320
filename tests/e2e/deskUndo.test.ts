import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { UnitsAnswer } from '../../src/desk/units/UnitsAnswer'
import { linesOfUnit, textOfPart } from '../../src/editorial/cutting/sheet'
import { partsOfArticle } from '../../src/editorial/proofing'
import { type Browsing, startBrowser } from '../helpers/browser'
import { chromiumPath } from '../helpers/chromiumPath'
import { type DeskArticle as Article, deskArticles } from '../helpers/deskArticles'
import { type ProofDesk, proofDeskOf } from '../helpers/proofDesk'
import { seedPage } from '../helpers/seedPage'
import { type ServedPerson, type Server, startServer } from '../helpers/server'

const why = chromiumPath ? '' : ' (skipped: no Chromium; install it or set CHROMIUM_PATH)'

describe.skipIf(!chromiumPath)(`undo on the proof desk, and what is lost by nobody${why}`, () => {
  let server: Server
  let browsing: Browsing
  let editor: ServedPerson
  let proofreader: ServedPerson
  let sheet: string
  let page: Page
  let desk: ProofDesk
  let untouched: Article[]
  const articles = deskArticles(() => ({ editor, server }))
  const { stored } = articles

  const wordsOf = (article: Article): string => partsOfArticle(article).map(({ text }) => text).join('\n')
  // Some articles have a kicker above it.
  const atHeadline = (article: Article): Promise<void> => desk.cursorAt(partsOfArticle(article).findIndex(({ role }) => role === 'headline'), 'End')
  const shown = async (): Promise<string> => (await page.locator('.desk-part').allInnerTexts()).join('\n')
  const open = async (): Promise<number> => Number(await page.locator('[data-suspects]').getAttribute('data-suspects'))
  const take = async (beginning: string): Promise<Article> => {
    // The last one is read on by all the tests that are left.
    const article = untouched.length > 1 ? untouched.shift() : untouched[0]
    if (!article) throw new Error('The seed page has no more articles for another test.')
    await articles.change(proofreader, article, (text) => `${beginning}${text}`)
    await desk.open(article.id)
    return stored(article.id)
  }
  const saved = async (): Promise<void> => {
    await page.keyboard.press('Control+s')
    await desk.untilSaved()
  }
  const merge = async (): Promise<void> => {
    await page.keyboard.press('Control+s')
    const dialog = page.getByRole('dialog', { name: /逐段合并/u })
    await dialog.waitFor()
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await desk.untilSaved()
  }
  const showUnits = async (): Promise<UnitsAnswer> => (await server.rest('GET', `/pages/${sheet}/units`, { as: editor })).body as unknown as UnitsAnswer

  beforeAll(async () => {
    server = await startServer()
    editor = await server.person('editor', '王编辑')
    proofreader = await server.person('proofreader', '李校对')
    sheet = (await seedPage(server, editor)).page
    untouched = await articles.all()
    browsing = await startBrowser(server.url)
    page = await browsing.signIn(proofreader)
    desk = proofDeskOf(page)
  }, 600_000)

  afterAll(async () => {
    await browsing?.close()
    await server?.close()
  })

  it('undoes one’s own steps after a merge, and never what somebody else wrote', async () => {
    const article = await take('')
    await articles.change(editor, article, (text) => `编辑所写的一句。${text}`)
    await atHeadline(article)
    await page.keyboard.type('我改')
    await merge()
    await desk.untilText('编辑所写的一句。')
    for (let steps = 0; steps < 3; steps++) await page.keyboard.press('Control+z')
    await atHeadline(article)
    await page.keyboard.type('再改')
    await saved()
    expect(wordsOf(await stored(article.id))).toContain('编辑所写的一句。')
    expect((await stored(article.id)).headline).toBe(`${article.headline}我改再改`)
    // What is typed after the merge is undone as ever, from its first character on.
    await page.keyboard.press('Control+z')
    await desk.untilText(`${article.headline}我改`)
    await expect.poll(shown).not.toContain('再改')
    await saved()
    expect(await stored(article.id)).toMatchObject({ headline: `${article.headline}我改` })
    expect(wordsOf(await stored(article.id))).toContain('编辑所写的一句。')
  })

  it('does not bring back by undo what a cut has moved to another article, and shows the lines that are left', async () => {
    const article = await take('')
    const before = await showUnits()
    const unit = before.sheet.units.find(({ id }) => id === article.id)
    const other = before.sheet.units.find(({ id, kind }) => kind === 'article' && id !== article.id && untouched.some((each) => each.id === id))
    const line = unit && linesOfUnit(unit).at(-1)
    const lastPart = unit?.parts.at(-1)
    if (!other || !line || !lastPart) throw new Error('The seed page has no line to cut.')
    const own = page.locator('.desk-lines [data-line]')
    const count = await own.count()
    const moved = textOfPart(lastPart).slice(-8)
    expect(wordsOf(article)).toContain(moved)

    await atHeadline(article)
    await page.keyboard.type('我改')
    const cut = await server.rest('POST', `/pages/${sheet}/units`, {
      as: editor, body: { operations: [{ before: null, lines: [line], op: 'move', to: other.id }], revision: before.page.revision, units: before.units },
    })
    expect(cut.status, cut.text).toBe(200)
    await merge()
    await expect.poll(() => own.count()).toBe(count - 1)
    await page.keyboard.press('Control+z')
    await atHeadline(article)
    await page.keyboard.type('又改')
    await saved()
    expect(wordsOf(await stored(article.id))).not.toContain(moved)
    // The line is the last of the paragraph, which may be short.
    expect(wordsOf(await stored(other.id))).toContain(moved.slice(-3))
    expect((await stored(article.id)).headline).toBe(`${article.headline}我改又改`)
    // Against the lines that are left, what went with the cut is no deletion.
    await expect.poll(async () => (await page.locator('.desk-changes[data-changes] del').allTextContents()).join('\n')).not.toContain(moved.slice(-3))
  })

  it('undoes leaving and taking back in their order with what is typed, and shows where it lands', async () => {
    const article = await take('天气,晴朗，风很大,云')
    await desk.untilSuspects((count) => count >= 2)
    const all = await open()
    await atHeadline(article)
    await page.keyboard.type('改题')
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Alt+Backspace')
    await desk.untilSuspects((count) => count === all - 1)
    await page.keyboard.press('Control+z')
    await desk.untilSuspects((count) => count === all)
    expect(await shown()).toContain(`${article.headline}改题`)
    await expect.poll(() => page.evaluate(() => window.getSelection()?.toString())).toBe(',')
    await expect.poll(() => desk.panel.innerText()).toContain('半角标点')
    await page.keyboard.press('Control+Shift+z')
    await desk.untilSuspects((count) => count === all - 1)
    await page.keyboard.press('Alt+Shift+Backspace')
    await desk.untilSuspects((count) => count === all)
    // Taking back is undone, then leaving, then the headline.
    await page.keyboard.press('Control+z')
    await desk.untilSuspects((count) => count === all - 1)
    await page.keyboard.press('Control+z')
    await desk.untilSuspects((count) => count === all)
    expect(await shown()).toContain(`${article.headline}改题`)
    await page.keyboard.press('Control+z')
    await expect.poll(shown).not.toContain(`${article.headline}改题`)
    await page.keyboard.press('Control+Shift+z')
    await page.keyboard.press('Control+Shift+z')
    await desk.untilSuspects((count) => count === all - 1)
    await saved()
    expect(await stored(article.id)).toMatchObject({ headline: `${article.headline}改题`, settledSuspects: [expect.any(String)] })
  })

  it('scrolls to what an undo has changed', async () => {
    const article = await take('')
    await page.setViewportSize({ height: 360, width: 900 })
    await atHeadline(article)
    await page.keyboard.type('远处')
    const roles = await desk.roles()
    await desk.cursorAt(roles.length - 1, 'End')
    await page.keyboard.press('Control+z')
    await expect.poll(shown).not.toContain(`${article.headline}远处`)
    await expect.poll(() => page.evaluate(() => {
      const { bottom, top } = document.querySelector('.desk-part')?.getBoundingClientRect() ?? new DOMRect()
      return top >= 0 && bottom <= window.innerHeight
    })).toBe(true)
    await page.setViewportSize({ height: 800, width: 1280 })
  })

  it('offers suspects that were left without a network, and keeps what others have taken back', async () => {
    const article = await take('天气,晴朗，风很大,云')
    await desk.untilSuspects((count) => count >= 2)
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Alt+Backspace')
    await saved()
    const [first] = (await stored(article.id)).settledSuspects ?? []
    const dying = await page.context().newPage()
    const lost = proofDeskOf(dying)
    await lost.open(article.id)
    await lost.untilSuspects((count) => count >= 1)
    await page.context().setOffline(true)
    await dying.keyboard.press('Alt+ArrowDown')
    await dying.keyboard.press('Alt+Backspace')
    await dying.keyboard.press('Control+s')
    await dying.locator('[data-save="offline"]').waitFor()
    await dying.waitForTimeout(500)
    await dying.close()
    await page.context().setOffline(false)
    const { revision } = await stored(article.id)
    expect((await server.rest('PATCH', `/articles/${article.id}?draft=true&depth=0`, { as: proofreader, body: { revision, settledSuspects: [] } })).status).toBe(200)

    await desk.open(article.id)
    const offer = page.getByRole('dialog', { name: '本机存有未保存的文字' })
    await offer.waitFor()
    expect(await offer.innerText()).toContain('疑点')
    await page.keyboard.press('Enter')
    await offer.waitFor({ state: 'detached' })
    await saved()
    const { settledSuspects } = await stored(article.id)
    expect(settledSuspects?.length).toBe(1)
    expect(settledSuspects).not.toContain(first)
  })

  it('gives the desk the headline’s title as soon as it is saved', async () => {
    const article = await take('')
    await atHeadline(article)
    await page.keyboard.type('新题')
    await saved()
    await expect.poll(() => page.locator('.desk-head h1').innerText()).toBe(`${article.headline}新题`)
  })

  it('says that one is signed out, keeps the text, and saves by itself after signing in beside it', async () => {
    const article = await take('')
    await page.context().clearCookies()
    await atHeadline(article)
    await page.keyboard.type('退出后所写')
    await page.keyboard.press('Control+s')
    const notice = page.locator('[data-signed-out]')
    await notice.waitFor()
    expect(await notice.innerText()).toContain('您已退出登录；文字已存在本机。')
    expect((await stored(article.id)).headline).toBe(article.headline)
    const [login] = await Promise.all([page.context().waitForEvent('page'), notice.getByRole('link').click()])
    await login.getByLabel('电子邮件').fill(proofreader.email)
    await login.locator('#field-password').fill(proofreader.password)
    await login.getByRole('button', { name: '登录' }).click()
    await login.waitForURL(`${server.url}/admin`)
    await login.close()
    await desk.untilSaved()
    expect(await notice.count()).toBe(0)
    expect((await stored(article.id)).headline).toBe(`${article.headline}退出后所写`)
  })

  it('goes to the queue by a key, and points there when nothing further is free', async () => {
    const article = await take('')
    await page.keyboard.press('Alt+KeyQ')
    await page.waitForURL('**/admin/queue')
    // Whatever else is free is somebody else's now.
    for (let isFree = true; isFree;) isFree = (await server.rest('POST', '/queue/next', { as: editor, body: {} })).body.doc != null
    await desk.open(article.id)
    await page.keyboard.press('Control+Shift+Enter')
    const question = page.getByRole('dialog', { name: /疑点未决/u })
    const notice = page.locator('[data-nothing-next]')
    await question.or(notice).first().waitFor()
    if (await question.isVisible()) await page.keyboard.press('Control+Enter')
    await notice.waitFor()
    expect((await stored(article.id)).stage).toBe('proofed')
    // Longer than a message that fades.
    await page.waitForTimeout(6_000)
    await notice.getByRole('link', { name: '队列：我的' }).click()
    await page.waitForURL('**/admin/queue?list=mine')
  })
})
