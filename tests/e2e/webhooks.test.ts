import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Browsing, startBrowser } from '../helpers/browser'
import { chromiumPath } from '../helpers/chromiumPath'
import { type Receiver, startReceiver } from '../helpers/receiver'
import { type ServedPerson, type Server, startServer } from '../helpers/server'

const why = chromiumPath ? '' : ' (skipped: no Chromium; install it or set CHROMIUM_PATH)'
const RAW_TIME = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u

describe.skipIf(!chromiumPath)(`webhooks, in a browser${why}`, () => {
  let server: Server
  let browsing: Browsing
  let receiver: Receiver
  let admin: ServedPerson
  let page: Page
  let id: string

  beforeAll(async () => {
    server = await startServer()
    receiver = await startReceiver()
    admin = await server.person('admin', '陈管理')
    browsing = await startBrowser(server.url)
    page = await browsing.signIn(admin)
    const made = await server.rest('POST', '/webhooks', { as: admin, body: { kinds: ['created', 'withdrawn'], name: '接收方', url: receiver.url } })
    id = made.body.doc.id
    // It may have to build first.
  }, 600_000)

  afterAll(async () => {
    await browsing?.close()
    await receiver?.close()
    await server?.close()
  })

  it('show a trial in the list of what was sent as soon as it is sent, and times as every other list does', async () => {
    await page.goto(`/admin/collections/webhooks/${id}`)
    await page.getByRole('button', { name: '发放签名密钥' }).click()
    await page.locator('.key-desk__key').waitFor()
    const rows = page.locator('#field-deliveries tbody tr')
    const trial = page.getByRole('button', { name: '发送测试' })
    for (const count of [1, 2]) {
      await trial.click()
      await expect.poll(() => rows.count(), { timeout: 30_000 }).toBe(count)
    }
    expect(receiver.received.map(({ json }) => json.type)).toEqual(['ping', 'ping'])
    await expect.poll(() => rows.first().locator('time').first().innerText()).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/u)
    if (process.env.REISSUE_PICTURES) await page.screenshot({ fullPage: true, path: path.join(process.env.REISSUE_PICTURES, 'webhook.png') })
    await page.reload()
    await expect.poll(() => page.locator('#field-secretIssuedAt time').innerText()).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/u)
    expect(await page.locator('.document-fields').innerText()).not.toMatch(RAW_TIME)
    await page.goto('/admin/collections/webhook-deliveries')
    await expect.poll(() => page.locator('tbody tr time').count()).toBe(2)
    expect(await page.locator('tbody').innerText()).not.toMatch(RAW_TIME)
  })

  it('say that links in messages have no host while the server is not told its address', async () => {
    await page.goto(`/admin/collections/webhooks/${id}`)
    await page.locator('[data-no-address]', { hasText: '没有设置 SERVER_URL' }).waitFor()
  })

  it('say what is wrong with an address in the language of who entered it, and keep the one before', async () => {
    await page.goto(`/admin/collections/webhooks/${id}`)
    await page.locator('form[data-form-ready="true"]').first().waitFor()
    // Payload asks the server about the form while one types, and an answer that comes after a refusal wipes it away.
    const typed = page.waitForResponse((response) => response.request().postData()?.includes('http://example.org/hook') ?? false)
    await page.locator('#field-url').fill('http://example.org/hook')
    await typed
    await page.locator('#action-save').click()
    const fault = page.locator('.field-type', { has: page.locator('#field-url') }).locator('.field-error')
    await fault.waitFor()
    expect(await fault.innerText()).toBe('外部地址须用 https://；http:// 只用于本机和内网。')
    expect((await server.rest('GET', `/webhooks/${id}`, { as: admin })).body.url).toBe(receiver.url)
  })

  it('are in the log in words', async () => {
    await page.goto('/admin/log')
    await page.locator('.log__reason', { hasText: '通知哪些变动：首次公开、撤稿' }).waitFor()
    expect(browsing.outward).toEqual([])
  })
})
