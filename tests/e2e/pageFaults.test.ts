import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { lexicalBody } from '../../src/editorial/lexicalBody'
import { type Browsing, startBrowser } from '../helpers/browser'
import { chromiumPath } from '../helpers/chromiumPath'
import { deskOf } from '../helpers/desk'
import { type ServedPerson, type Server, startServer } from '../helpers/server'

const why = chromiumPath ? '' : ' (skipped: no Chromium; install it or set CHROMIUM_PATH)'
const GARBLED = Array.from({ length: 30 }, (_, n) => `东湖公园第${n}期花展开幕，市民\ufffd\ufffd前往观赏，今年的展期为${n + 3}天，门票照旧。`).join('\n')
const JUMPING = `夏粮收购开秤

本报讯（记者 张三）6月1日，全市夏粮收购工作全面展开，粮库质检员逐车扦样检测水分和容重，售粮农户当天就能拿到粮款。

市粮食局负责人说，今年要把优质优价落到实处，让种粮农户增产又增收，同时要求各收储库点（下转2版）
`

describe.skipIf(!chromiumPath)(`what the import found, before anybody spends work on a text${why}`, () => {
  let server: Server
  let browsing: Browsing
  let editor: ServedPerson
  let page: Page
  let proofreader: Page

  const shot = async (of: Page, name: string): Promise<void> => {
    if (process.env.IMPORT_SHOTS) await of.screenshot({ fullPage: true, path: path.join(process.env.IMPORT_SHOTS, `${name}.png`) })
  }
  const make = async (slug: string, content: Record<string, unknown>): Promise<string> =>
    (await server.rest('POST', `/${slug}?depth=0`, { as: editor, body: content })).body.doc.id
  const articleOn = async (on: string): Promise<string> =>
    (await server.rest('GET', `/articles?depth=0&draft=true&where[pages][in]=${on}`, { as: editor })).body.docs[0]?.id as string
  let issue: string
  let garbled: string
  let jumping: string

  beforeAll(async () => {
    server = await startServer()
    editor = await server.person('editor', '王编辑')
    const publication = await make('publications', { name: '聊城日报' })
    issue = await make('issues', { date: '2023-06-02', dateCertainty: 'printed', publication })
    const importPage = async (place: Record<string, unknown>, name: string, text: string): Promise<string> => {
      const answer = await server.rest('POST', '/pages?depth=0', { as: editor, body: { issue, ...place }, file: { data: new TextEncoder().encode(text), name } })
      if (answer.status !== 201) throw new Error(answer.text)
      return answer.body.doc.id
    }
    garbled = await importPage({}, 'scan-7.txt', GARBLED)
    jumping = await importPage({ number: 1 }, '1.txt', JUMPING)
    browsing = await startBrowser(server.url)
    page = await browsing.signIn(editor)
    proofreader = await browsing.signIn(await server.person('proofreader', '李校对'))
    // It may have to build first.
  }, 600_000)
  afterAll(async () => {
    await browsing?.close()
    await server?.close()
  })

  it('is told to a proofreader who opens a text of a page with a fault, with the way to the report', async () => {
    await deskOf(proofreader).open('articles', await articleOn(garbled))
    const notice = deskOf(proofreader).notice('page-fault')
    await notice.getByText('文字可以照常校改').waitFor()
    await shot(proofreader, 'fault-notice')
    await notice.getByRole('link').click()
    await proofreader.locator('.import-report__faults[data-open="true"]').waitFor()
  })

  it('waits on the dashboard of editors, and leads to the pages, called by their files where they have no number', async () => {
    await page.goto('/admin')
    await shot(page, 'dashboard-faults')
    await page.locator('[data-pile="pages-faults"]').click()
    await page.getByRole('link', { name: '聊城日报 2023-06-02 scan-7.txt' }).waitFor()
    await shot(page, 'pages-faults')
    await page.goto(`/admin/collections/issues/${issue}`)
    await page.getByRole('button', { name: '聊城日报 2023-06-02 scan-7.txt' }).or(page.getByText('聊城日报 2023-06-02 scan-7.txt')).first().waitFor()
    await shot(page, 'issue-pages')
    await proofreader.goto('/admin')
    await proofreader.locator('.waiting').waitFor()
    expect(await proofreader.locator('[data-pile="pages-faults"]').count()).toBe(0)
  })

  it('says of a mark like 下转2版 that the page is not imported yet', async () => {
    await deskOf(proofreader).open('articles', await articleOn(jumping))
    await proofreader.locator('[data-open-mark="2"]').getByText('第2版尚未导入').waitFor()
    await shot(proofreader, 'open-mark')
  })

  it('calls a text without a headline by its first words, and what is new by what it is', async () => {
    const title = (words: string) => page.locator('.doc-header__title', { hasText: words })
    const id = await make('articles', {
      body: lexicalBody([{ kind: 'paragraph', text: '本报讯 没有标题的一篇短文' }]),
      pages: [jumping],
    })
    await deskOf(page).open('articles', id)
    await title('本报讯 没有标题的一篇短文').waitFor()
    await page.goto('/admin/collections/articles')
    await page.getByRole('link', { name: '本报讯 没有标题的一篇短文' }).waitFor()
    await shot(page, 'articles-list')
    await page.goto('/admin/collections/imports/create')
    await title('导入一期').waitFor()
    await page.goto('/admin/collections/pages/create')
    await title('导入一个版面').waitFor()
  })

  it('tells a proofreader plainly that importing is not theirs', async () => {
    await proofreader.goto('/admin/collections/imports/create')
    await proofreader.getByText('没有权限').waitFor()
    await shot(proofreader, 'not-allowed')
    expect(await proofreader.getByText('必须登录').count()).toBe(0)
  })
})
