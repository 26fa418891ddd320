import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Browsing, startBrowser } from '../helpers/browser'
import { chromiumPath } from '../helpers/chromiumPath'
import { manyPages, pageText } from '../helpers/imports/pages'
import { altoPage, metsIssue } from '../helpers/imports/metsIssue'
import { type ServedPerson, type Server, startServer } from '../helpers/server'

const why = chromiumPath ? '' : ' (skipped: no Chromium; install it or set CHROMIUM_PATH)'

describe.skipIf(!chromiumPath)(`importing an issue in a browser${why}`, () => {
  let server: Server
  let browsing: Browsing
  let editor: ServedPerson
  let page: Page
  let publication: string
  let folder: string

  const shot = async (name: string): Promise<void> => {
    if (process.env.IMPORT_SHOTS) await page.screenshot({ fullPage: true, path: path.join(process.env.IMPORT_SHOTS, `${name}.png`) })
  }
  const desk = (state: string) => page.locator(`.import-desk[data-state="${state}"]`)
  const choose = (files: Record<string, Buffer | string>): Promise<void> =>
    page.getByLabel('选择文件', { exact: true }).setInputFiles(
      Object.entries(files).map(([name, content]) => ({ buffer: Buffer.from(content), mimeType: 'text/plain', name })),
    )
  const row = (name: string) => page.locator(`tr[data-file="${name}"]`)
  const begin = async (date: string): Promise<void> => {
    await page.goto('/admin')
    await page.getByRole('link', { name: '导入一期' }).click()
    await page.locator('#field-publication .rs__control').click()
    await page.locator('.rs__option', { hasText: '聊城日报' }).click()
    await page.locator('#field-date').fill(date)
    await page.getByRole('button', { name: '下一步：选择文件' }).click()
    await desk('uploading').waitFor()
  }
  const pagesOn = async (date: string): Promise<number[]> => {
    const { body } = await server.rest('GET', `/pages?depth=0&limit=100&sort=number&where[issue.date][equals]=${date}`, { as: editor })
    return body.docs.map(({ number }) => number as number)
  }

  beforeAll(async () => {
    server = await startServer()
    editor = await server.person('editor', '王编辑')
    publication = (await server.rest('POST', '/publications', { as: editor, body: { name: '聊城日报' } })).body.doc.id
    browsing = await startBrowser(server.url)
    page = await browsing.signIn(editor)
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-issue-'))
    // It may have to build first.
  }, 600_000)
  afterAll(async () => {
    await browsing?.close()
    await server?.close()
    fs.rmSync(folder, { force: true, recursive: true })
  })

  it('takes an archivist from the dashboard to the pages of the issue', async () => {
    await begin('2023-06-19')
    await choose({ 'A01.txt': pageText('一'), '02版.txt': pageText('二'), '专版.txt': pageText('三'), '图.txt': '%PDF-1.4' })
    await row('专版.txt').waitFor()
    // What is no page is refused by name, and the rest goes on.
    await page.getByRole('alert').getByText('图.txt').waitFor()
    expect(await row('A01.txt').getByText('推测').count()).toBe(1)
    expect(await row('A01.txt').getByRole('spinbutton').inputValue()).toBe('1')
    await shot('files')

    const number = row('专版.txt').getByRole('spinbutton')
    await number.fill('2')
    await number.press('Enter')
    await page.getByText('版次重复：2').waitFor()
    await page.getByText('两个文件不能是同一版；改正后才能开始').waitFor()
    expect(await page.getByRole('button', { name: '开始导入 3 个文件' }).isDisabled()).toBe(true)
    await shot('doubled')
    await number.fill('3')
    await number.press('Tab')
    await page.getByText('版次重复').waitFor({ state: 'detached' })

    await page.getByRole('button', { name: '开始导入 3 个文件' }).click()
    await desk('done').waitFor()
    await page.getByText('全部导入').or(page.getByText('必须处理的问题')).first().waitFor()
    await shot('done')
    expect(await pagesOn('2023-06-19')).toEqual([1, 2, 3])

    await page.getByRole('link', { name: '聊城日报 2023-06-19 第3版' }).click()
    await page.locator('.import-report').waitFor()
  })

  it('takes a folder with a METS issue, and leaves the pictures in it alone', async () => {
    const alto = path.join(folder, '期', 'alto')
    fs.mkdirSync(alto, { recursive: true })
    fs.writeFileSync(path.join(folder, '期', 'mets.xml'), metsIssue(3))
    fs.writeFileSync(path.join(folder, '期', '0001.jpg'), 'no text')
    for (const n of [1, 2, 3]) fs.writeFileSync(path.join(alto, `000${n}.xml`), altoPage(`文件夹${n}号`, n))
    await begin('2023-06-20')
    await page.getByLabel('选择文件夹', { exact: true }).setInputFiles(path.join(folder, '期'))
    await row('期/mets.xml').waitFor()
    await row('期/alto/0003.xml').waitFor()
    await page.getByText('另有 1 个文件不是版面文本').waitFor()
    expect(await row('期/alto/0001.xml').getByRole('spinbutton').count()).toBe(0)
    await shot('mets')
    await page.getByRole('button', { name: '开始导入' }).click()
    await desk('done').waitFor()
    expect(await pagesOn('2023-06-20')).toEqual([1, 2, 3])
  })

  it('sends files larger than ten megabytes whole', async () => {
    await begin('2023-06-18')
    await choose({ 'big.xml': `<?xml version="1.0"?><alto><!--${'x'.repeat(12_000_000)}--></alto>` })
    await row('big.xml').getByText('12.0 MB').waitFor()
  })

  it('shows how far it is, stops when asked, and goes on with the rest, whoever comes back to it', async () => {
    await begin('2023-06-21')
    await choose(manyPages('进度', 40))
    await page.getByRole('button', { name: '开始导入 40 个文件' }).click()
    await desk('running').waitFor()
    await page.locator('.import-progress').getByText('/ 40 版').waitFor()
    await shot('running')
    await page.getByRole('button', { name: '停止' }).click()
    await desk('cancelled').waitFor()
    const stopped = await pagesOn('2023-06-21')
    expect(stopped.length).toBeLessThan(40)
    await shot('cancelled')

    const address = page.url()
    await page.goto('/admin')
    await shot('dashboard')
    await page.getByRole('link', { name: '聊城日报 2023-06-21' }).click()
    expect(page.url()).toBe(address)
    await page.getByRole('button', { name: '继续导入剩余的' }).click()
    // The tab may go: the server does the work.
    await desk('running').or(desk('done')).waitFor()
    await page.goto('about:blank')
    await page.goto(address)
    await desk('done').waitFor()
    expect(await pagesOn('2023-06-21')).toEqual(Array.from({ length: 40 }, (_, n) => n + 1))
  })

  it('says loudly what was not imported and why, and mends it with the corrected file', async () => {
    await begin('2023-06-22')
    await choose({ '1版.txt': pageText('错一'), '2版.txt': '\n  \n' })
    await row('2版.txt').waitFor()
    await page.getByRole('button', { name: '开始导入 2 个文件' }).click()
    await desk('failed').waitFor()
    await page.getByText('1 版没有导入').waitFor()
    await shot('failed')
    await choose({ '2版.txt': pageText('错二') })
    await page.getByText('正在上传').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '再试一次' }).click()
    await desk('done').waitFor()
    expect(await pagesOn('2023-06-22')).toEqual([1, 2])
  })

  it('says so when the network drops while files are sent, and goes on by itself', async () => {
    await begin('2023-06-23')
    await page.context().setOffline(true)
    await choose({ '1版.txt': pageText('断一'), '2版.txt': pageText('断二') })
    await page.getByText('网络断了').waitFor()
    await shot('offline')
    await page.context().setOffline(false)
    await row('1版.txt').waitFor()
    await row('2版.txt').waitFor()
    await page.getByText('网络断了').waitFor({ state: 'detached' })
  })

  it('can be done with the keyboard alone, from an issue that is there', async () => {
    const issue = (await server.rest('POST', '/issues', { as: editor, body: { date: '2023-06-24', dateCertainty: 'printed', publication } })).body.doc
    await page.goto(`/admin/collections/issues/${issue.id}`)
    await page.getByRole('link', { name: '向这一期导入版面' }).press('Enter')
    await page.locator('#field-issue', { hasText: '聊城日报 2023-06-24' }).waitFor()
    await page.keyboard.press('Control+s')
    // Payload shows the view anew under the address of what was saved.
    await page.waitForURL((url) => /\/imports\/(?!create)/.test(url.pathname))
    await desk('uploading').waitFor()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByLabel('选择文件', { exact: true }).press('Enter')])
    await chooser.setFiles([{ buffer: Buffer.from(pageText('键盘')), mimeType: 'text/plain', name: '1版.txt' }])
    await row('1版.txt').waitFor()
    await page.getByRole('button', { name: '开始导入 1 个文件' }).press('Enter')
    await desk('done').waitFor()
    expect(await pagesOn('2023-06-24')).toEqual([1])
  })

  it('fits a narrow window and the dark theme', async () => {
    await page.setViewportSize({ height: 800, width: 390 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('/admin/collections/imports')
    await shot('list-narrow')
    // On a busy machine a click was lost now and then while React took over the list; a person clicks again.
    await expect.poll(async () => {
      if (!/\/imports\/./.test(page.url())) await page.getByRole('link', { name: '聊城日报 2023-06-22' }).first().click({ timeout: 5_000 }).catch(() => undefined)
      return page.url()
    }, { interval: 3_000, timeout: 60_000 }).toMatch(/\/imports\/./)
    await desk('done').waitFor()
    await shot('narrow-dark')
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })

  it('never asks anything of an address outside the server', () => {
    expect(browsing.outward).toEqual([])
  })
})
