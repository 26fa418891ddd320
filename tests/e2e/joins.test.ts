import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type BodyPart, bodyParts, lexicalBody } from '../../src/editorial/lexicalBody'
import { type Browsing, startBrowser } from '../helpers/browser'
import { chromiumPath } from '../helpers/chromiumPath'
import { deskOf } from '../helpers/desk'
import { type ServedPerson, type Server, startServer } from '../helpers/server'

const why = chromiumPath ? '' : ' (skipped: no Chromium; install it or set CHROMIUM_PATH)'
const body = (...texts: string[]) => lexicalBody(texts.map((text): BodyPart => ({ kind: 'paragraph', text })))

const FIRST = `夏粮收购开秤

本报讯（记者 张三）6月1日，全市夏粮收购工作全面展开，粮库质检员逐车扦样检测水分和容重，售粮农户当天就能拿到粮款。

市粮食局负责人说，今年要把优质优价落到实处，让种粮农户增产又增收，同时要求各收储库点（下转2版）
`
const SECOND = `（上接1版）延长收购时间，增开收购窗口，保证农户随到随卖，粮库质检员对每一车夏粮都要检测水分和容重。

截至目前，全市已收购夏粮十二万吨，比去年同期增加两成，售粮农户普遍满意。
`

type Article = { body: unknown; continuation: string | null; headline: string | null; id: string; revision: number; stage: string }

describe.skipIf(!chromiumPath)(`articles that go on on another page, in a browser${why}`, () => {
  let server: Server
  let browsing: Browsing
  let editor: ServedPerson
  let page: Page
  let issue: string
  let pages: string[]
  let first: Article
  let second: Article

  const stored = async (id: string): Promise<Article> =>
    (await server.rest('GET', `/articles/${id}?depth=0&draft=true`, { as: editor })).body as unknown as Article
  const texts = async (id: string): Promise<string[]> => bodyParts((await stored(id)).body).map(({ text }) => text)
  const make = async (slug: string, content: Record<string, unknown>): Promise<string> =>
    (await server.rest('POST', `/${slug}?depth=0`, { as: editor, body: content })).body.doc.id
  const importPage = async (number: number, text: string): Promise<string> => {
    const answer = await server.rest('POST', '/pages?depth=0', {
      as: editor, body: { issue, number }, file: { data: new TextEncoder().encode(text), name: `${number}.txt` },
    })
    if (answer.status !== 201) throw new Error(answer.text)
    return answer.body.doc.id
  }

  beforeAll(async () => {
    server = await startServer()
    editor = await server.person('editor', '王编辑')
    const publication = await make('publications', { name: '聊城日报' })
    issue = await make('issues', { date: '2023-06-02', dateCertainty: 'printed', publication })
    pages = [await importPage(1, FIRST), await importPage(2, SECOND)]
    const { body: list } = await server.rest('GET', '/articles?depth=0&draft=true&sort=createdAt', { as: editor })
    const articles = list.docs as unknown as (Article & { pages: string[] })[]
    first = articles.find((article) => article.pages.includes(pages[0] as string)) as Article
    second = articles.find((article) => article.pages.includes(pages[1] as string)) as Article
    browsing = await startBrowser(server.url)
    page = await browsing.signIn(editor)
    // It may have to build first.
  }, 600_000)

  afterAll(async () => {
    await browsing?.close()
    await server?.close()
  })

  const deed = (name: string) => page.locator(`[data-join-deed="${name}"]`)

  it('are proposed by the import alone, on both articles, both pages and the issue', async () => {
    await deskOf(page).open('articles', first.id)
    const notice = page.locator('.page-join')
    await notice.waitFor()
    expect(await notice.innerText()).toContain('这篇在第1版印有“下转2版”，可能接第2版')
    expect(await notice.locator('dd').allInnerTexts()).toEqual([expect.stringContaining('同时要求各收储库点'), expect.stringContaining('延长收购时间')])
    for (const path of [`articles/${second.id}`, `pages/${pages[0]}`, `pages/${pages[1]}`, `issues/${issue}`]) {
      await page.goto(`/admin/collections/${path}`)
      await page.locator('.page-join').waitFor()
      expect(await page.locator('.page-join').count(), path).toBe(1)
    }
  })

  it('cannot be decided over unsaved text', async () => {
    const desk = deskOf(page)
    await desk.open('articles', first.id)
    await deed('confirm').waitFor()
    await desk.typeAtStart('改')
    await page.getByText('本页有未保存的改动').waitFor()
    expect(await deed('confirm').isDisabled()).toBe(true)
    page.once('dialog', (dialog) => void dialog.accept())
    await page.reload()
  })

  it('become one by one click, and the second says where it went', async () => {
    await deskOf(page).open('articles', first.id)
    await deed('confirm').click()
    await page.locator('[data-joined="from"]').waitFor()
    expect(await page.locator('[data-joined="from"]').innerText()).toContain('由第1版、第2版接成')
    expect((await texts(first.id)).some((text) => text.includes('各收储库点延长收购时间'))).toBe(true)
    await page.goto(`/admin/collections/articles/${second.id}`)
    const went = page.locator('[data-joined="into"]')
    await went.waitFor()
    expect(await went.innerText()).toContain('已接到第1版、第2版《夏粮收购开秤》')
    expect(await page.locator('.workflow-actions [data-action]').count()).toBe(0)
    await went.getByRole('link', { name: '打开那一篇' }).click()
    await page.waitForURL(`**/articles/${first.id}`)
  })

  it('leave the list of articles, unless the joined ones are asked for', async () => {
    await page.goto('/admin/collections/articles')
    await page.getByRole('link', { name: '夏粮收购开秤' }).waitFor()
    const rows = page.locator('table tbody tr')
    expect(await rows.count()).toBe(1)
    await page.goto('/admin/collections/articles?where[or][0][and][0][stage][equals]=joined')
    await rows.filter({ hasText: '已并入' }).waitFor()
    expect(await rows.count()).toBe(1)
  })

  it('are taken apart again with the keyboard alone', async () => {
    await deskOf(page).open('articles', first.id)
    await deed('undo').focus()
    await page.keyboard.press('Enter')
    await deed('confirm').waitFor()
    expect((await stored(second.id)).stage).toBe('unproofed')
    expect(bodyParts((await stored(first.id)).body)).toEqual(bodyParts(first.body))
  })

  it('are judged on the issue, and not proposed again once somebody says no', async () => {
    await page.goto(`/admin/collections/issues/${issue}`)
    await deed('dismiss').focus()
    await page.keyboard.press('Enter')
    await page.getByText('已记下').first().waitFor()
    await expect.poll(() => page.locator('.page-join').count()).toBe(0)
    const { body: answer } = await server.rest('GET', `/joins?where[issue][equals]=${issue}`, { as: editor })
    expect(answer.docs).toMatchObject([{ state: 'dismissed' }])
  })

  it('are named by an editor on the issue where the import saw none, and joined from there', async () => {
    const one = await make('articles', { body: body('甲篇前半还没说完。'), headline: '甲篇', pages: [pages[0]] })
    const other = await make('articles', { body: body('甲篇后半。'), headline: '乙篇', pages: [pages[1]] })
    await page.goto(`/admin/collections/issues/${issue}`)
    await page.getByText('没有待定的转版').waitFor()
    await deed('name').focus()
    await page.keyboard.press('Enter')
    expect(await deed('propose').isDisabled()).toBe(true)
    await page.getByLabel('前文').fill('甲篇')
    await page.keyboard.press('Enter')
    await page.getByLabel('续文').fill('甲篇')
    await page.keyboard.press('Enter')
    await page.getByText('是同一篇').waitFor()
    expect(await deed('propose').isDisabled()).toBe(true)
    await page.getByLabel('续文').fill('第2版 · 《乙')
    await page.keyboard.press('Enter')
    await deed('propose').click()
    await page.locator('.page-join').waitFor()
    expect(await page.locator('.page-join').innerText()).toContain('第1版《甲篇》可能接第2版《乙篇》')
    await deed('confirm').click()
    await page.getByText('没有待定的转版').waitFor()
    expect(await texts(one)).toEqual(['甲篇前半还没说完。', '乙篇', '甲篇后半。'])
    expect((await stored(other)).stage).toBe('joined')
  })

  it('are offered in the language of the person, and to proofreaders without the decision', async () => {
    const third = await make('articles', { body: body('第三部分还没说完（下转2版）'), continuation: '下转2版', headline: '第三篇', pages: [pages[0]] })
    const fourth = await make('articles', { body: body('（上接1版），还在说。'), continuation: '上接1版', pages: [pages[1]] })
    await server.rest('POST', '/joins/propose', { as: editor, body: { from: third, to: fourth } })
    const proofreader = await server.person('proofreader', '李校对')
    const reading = await browsing.signIn(proofreader)
    await reading.goto(`/admin/collections/articles/${third}`)
    await reading.locator('.page-join__cannot').waitFor()
    expect(await reading.locator('.page-join__cannot').innerText()).toContain('只有编辑或管理员')
    expect(await reading.locator('[data-join-deed="confirm"]').isDisabled()).toBe(true)
    await reading.context().close()
  })

  it('never ask anything of an address outside the server', () => {
    expect(browsing.outward).toEqual([])
  })
})
