import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { lexicalBody } from '../../src/editorial/lexicalBody'
import { seriousFindings } from '../helpers/axe'
import { type Browsing, startBrowser } from '../helpers/browser'
import { chromiumPath } from '../helpers/chromiumPath'
import { seedPage } from '../helpers/seedPage'
import { type ServedPerson, type Server, startServer } from '../helpers/server'

const why = chromiumPath ? '' : ' (skipped: no Chromium; install it or set CHROMIUM_PATH)'

describe.skipIf(!chromiumPath)(`the log and erasing, in a browser${why}`, () => {
  let server: Server
  let browsing: Browsing
  let admin: ServedPerson
  let editor: ServedPerson
  let proofreader: ServedPerson
  let reading: Page
  let page: string
  let id: string
  // REISSUE_PICTURES keeps the pictures for somebody to look at.
  const pictures = process.env.REISSUE_PICTURES ?? fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-pictures-'))
  const picture = (at: Page, name: string) => at.screenshot({ path: path.join(pictures, `${name}.png`) })
  const rows = (at: Page) => at.locator('.log__table tbody tr')
  const revision = async (): Promise<number> => Number((await server.rest('GET', `/articles/${id}?depth=0&draft=true`, { as: editor })).body.revision)
  const act = async (as: ServedPerson, action: string): Promise<void> => {
    const answer = await server.rest('POST', `/articles/${id}/${action}`, { as, body: { revision: await revision() } })
    if (answer.status !== 200) throw new Error(answer.text)
  }

  beforeAll(async () => {
    server = await startServer()
    admin = await server.person('admin', '陈管理')
    editor = await server.person('editor', '王编辑')
    proofreader = await server.person('proofreader', '李校对')
    ;({ page } = await seedPage(server, editor))
    const made = await server.rest('POST', '/articles?depth=0', { as: admin, body: { body: lexicalBody([{ kind: 'paragraph', text: '正文一段。' }]), headline: '要依法删除的稿件', pages: [page] } })
    id = made.body.doc.id
    for (const action of ['claim', 'submit']) await act(proofreader, action)
    await act(editor, 'approve')
    browsing = await startBrowser(server.url)
    reading = await browsing.signIn(editor)
    // It may have to build first.
  }, 900_000)

  afterAll(async () => {
    await browsing?.close()
    await server?.close()
    if (!process.env.REISSUE_PICTURES) fs.rmSync(pictures, { force: true, recursive: true })
  })

  it('is one step from the navigation for editors, and shows who did what, to which text, and that the chain holds', async () => {
    await reading.goto('/admin')
    expect(await reading.locator('#nav-log').getAttribute('href')).toBe('/admin/log')
    await reading.goto('/admin/log')
    await reading.getByRole('heading', { name: '操作日志' }).waitFor()
    const newest = rows(reading).first()
    expect(await newest.innerText()).toMatch(/王编辑\s+批准\s+要依法删除的稿件/u)
    expect(await reading.locator('.log__table tr[data-whole="false"]').count()).toBe(0)
    expect(await seriousFindings(reading)).toEqual([])
    await picture(reading, 'log')
  })

  it('is filtered by person, by document and by day, in the address', async () => {
    await reading.getByLabel('人员').selectOption({ label: '李校对' })
    await reading.getByLabel('对象（编号或网址）').fill(`${server.url}/admin/collections/articles/${id}?x=1`)
    await reading.getByRole('button', { name: '筛选' }).click()
    await reading.waitForURL(/person=/u)
    expect(await rows(reading).locator('td:nth-child(4)').allInnerTexts()).toEqual(['送审', '认领'])
    await reading.goto(`/admin/log?document=${id}`)
    expect(await rows(reading).count()).toBe(4)
    await reading.goto('/admin/log?day=2001-01-01')
    await reading.getByText('没有符合的记录').waitFor()
    // The day of the house (TIME_ZONE), wherever the test runs.
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
    await reading.goto(`/admin/log?day=${day}&document=articles:${id}`)
    expect(await rows(reading).count()).toBe(4)
    await picture(reading, 'log-filtered')
  })

  it('leads from a text to its entries, from an entry to the text, and to all that the same person did', async () => {
    await reading.goto(`/admin/collections/articles/${id}`)
    await reading.getByRole('link', { name: '操作记录' }).click()
    await reading.waitForURL(/\/admin\/log\?document=/u)
    await rows(reading).first().waitFor()
    expect(await rows(reading).count()).toBe(4)
    await rows(reading).first().getByRole('link', { name: '王编辑' }).click()
    await reading.waitForURL(/person=/u)
    expect(await rows(reading).locator('td:nth-child(4)').allInnerTexts()).toEqual(['批准'])
    await reading.getByRole('link', { name: '清除筛选' }).click()
    await reading.waitForURL(/\/admin\/log$/u)
    await rows(reading).first().getByRole('link', { name: '要依法删除的稿件' }).click()
    await reading.waitForURL(`**/admin/collections/articles/${id}`)
  })

  it('says so when the day is none, and shows the last page for one beyond it', async () => {
    await reading.goto(`/admin/log?document=${id}&day=2026-02-31&page=99`)
    await reading.getByRole('alert').getByText('“2026-02-31”不是日期').waitFor()
    expect(await rows(reading).count()).toBe(4)
    await reading.getByText('第 1 / 1 页，共 4 条').waitFor()
  })

  it('is no affair of proofreaders, nor of strangers', async () => {
    const theirs = await browsing.signIn(proofreader)
    expect(await theirs.locator('#nav-log').count()).toBe(0)
    await theirs.goto('/admin/log')
    await theirs.getByText('操作日志由编辑和管理员查看').waitFor()
    expect(await rows(theirs).count()).toBe(0)
    const stranger = await browsing.stranger()
    await stranger.goto('/admin/log')
    await stranger.waitForURL('**/admin/login**')
  })

  it('asks, by the name of the person, before an admin ends all their sessions', async () => {
    const theirs = await browsing.signIn(proofreader)
    const deciding = await browsing.signIn(admin)
    await deciding.goto(`/admin/collections/users/${proofreader.id}`)
    await deciding.getByRole('button', { name: '在所有设备上退出' }).click()
    const dialog = deciding.getByRole('dialog')
    await dialog.getByText('李校对').waitFor()
    await dialog.getByRole('button', { name: '取消' }).click()
    await theirs.goto('/admin/queue')
    await theirs.locator('.queue__head').waitFor()
    await deciding.getByRole('button', { name: '在所有设备上退出' }).click()
    await dialog.getByRole('button', { name: '在所有设备上退出' }).click()
    await deciding.getByText('已在所有设备上退出。').first().waitFor()
    await theirs.goto('/admin/queue')
    await theirs.waitForURL('**/admin/login**')
  })

  it('has an erasure as its last entry, done by an admin with a reason, from the article itself', async () => {
    await reading.goto(`/admin/collections/articles/${id}`)
    await reading.locator('.stage-status').first().waitFor()
    expect(await reading.locator('[data-erase]').count()).toBe(0)
    const theirs = await browsing.signIn(admin)
    await theirs.goto(`/admin/collections/articles/${id}`)
    await theirs.locator('[data-erase]').click()
    const dialog = theirs.getByRole('dialog')
    const button = dialog.getByRole('button', { name: '永久删除' })
    await dialog.locator('[data-subject]').getByText('要依法删除的稿件').waitFor()
    expect(await dialog.locator('[data-subject]').innerText()).toContain('第1版')
    await dialog.getByText('它的图片和图片说明不会随之删除').waitFor()
    expect(await dialog.locator('[data-stays] li').allInnerTexts()).toEqual([
      expect.stringContaining('备份和数据库的旧副本里仍有这些文字'), expect.stringContaining('不能重新导入'), expect.stringContaining('不对外公开'),
    ])
    expect(await button.isDisabled()).toBe(true)
    const look = () => button.evaluate((each) => [getComputedStyle(each).backgroundColor, getComputedStyle(each).color])
    const disabledLook = await look()
    await picture(theirs, 'erase-disabled')
    await dialog.getByRole('textbox').fill('法院第12号判决')
    expect(await button.isDisabled()).toBe(true)
    await dialog.getByRole('checkbox').check()
    await expect.poll(look).not.toEqual(disabledLook)
    await picture(theirs, 'erase')
    await dialog.getByRole('textbox').press('Control+Enter')
    await theirs.keyboard.press('Escape')
    expect(await dialog.getByRole('textbox').inputValue()).toBe('法院第12号判决')
    expect((await server.rest('GET', `/articles/${id}`, { as: admin })).body.stage).not.toBe('erased')
    await button.click()
    await dialog.locator('[data-erased]').getByText('这篇稿件的文字已从各处删除；备份须另行处理。').waitFor()
    expect(await dialog.getByText('要依法删除的稿件').count()).toBe(0)
    await picture(theirs, 'erase-done')
    await dialog.getByRole('button', { name: '关闭' }).click()
    await theirs.locator('[data-stage="erased"]').first().waitFor()
    await theirs.getByText('已依法删除，只留下这条记录').first().waitFor()
    expect(await theirs.getByText('要依法删除的稿件').count()).toBe(0)
    await picture(theirs, 'erased')
    await theirs.goto(`/admin/log?document=${id}`)
    expect(await rows(theirs).first().innerText()).toMatch(/陈管理\s+依法删除\s+已依法删除 · .+[\s\S]*法院第12号判决/u)
    expect((await server.rest('GET', `/articles/${id}`)).status).toBe(451)
    expect(browsing.outward).toEqual([])
  })
})
