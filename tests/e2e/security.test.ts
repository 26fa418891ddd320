import http from 'node:http'
import path from 'node:path'

import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Browsing, startBrowser } from '../helpers/browser'
import { chromiumPath } from '../helpers/chromiumPath'
import { type Server, type ServedPerson, startServer } from '../helpers/server'
import { adminViews } from '../helpers/xss/adminViews'
import { MARK } from '../helpers/xss/CANARY'
import { filledFields } from '../helpers/xss/filledFields'
import { plant, type Planted } from '../helpers/xss/plant'
import { textFields } from '../helpers/xss/textFields'
import { UNFILLABLE } from '../helpers/xss/unfillable'

const why = chromiumPath ? '' : ' (skipped: no Chromium; install it or set CHROMIUM_PATH)'
/** A page that is not there says so in the console too. */
const IS_MISSING = /\/admin\/(?:nothing|collections\/articles\/%)/u

describe.skipIf(!chromiumPath)(`hostile texts and the policy of the pages, in a browser${why}`, () => {
  let server: Server
  let browsing: Browsing
  let admin: ServedPerson
  let page: Page
  let faults: string[]
  let planted: Planted
  let config: SanitizedConfig
  let payload: Payload

  beforeAll(async () => {
    server = await startServer()
    admin = await server.person('admin', '张管理')
    planted = await plant(server, admin)
    Object.assign(process.env, { DATABASE_URI: `file:${path.join(server.folder, 'reissue.db')}`, MEDIA_DIR: path.join(server.folder, 'media'), PAYLOAD_SECRET: 'a-secret-for-the-tests-only' })
    config = await (await import('../../payload.config')).default
    // It reads what the server has written; the server alone completes and recovers.
    payload = await getPayload({ config, disableOnInit: true })
    browsing = await startBrowser(server.url)
    page = await browsing.signIn(admin)
    faults = []
    page.on('dialog', (dialog) => {
      faults.push(`${page.url()}: a dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('console', (message) => {
      const isFault = message.type() === 'error' && !(IS_MISSING.test(page.url()) && message.text().includes('404'))
      if (isFault || /Content Security Policy|violates the following/iu.test(message.text())) faults.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`))
    })
  }, 600_000)
  afterAll(async () => {
    await browsing?.close()
    await payload?.destroy()
    await server?.close()
  })

  it('every field that can hold a text holds a hostile one, or nobody can write it', async () => {
    const fields = textFields(config)
    expect(fields.length).toBeGreaterThan(80)
    const filled = await filledFields(payload, fields)
    expect(fields.filter((field) => !filled.has(field) && !UNFILLABLE.includes(field))).toEqual([])
    // What is said to take none, takes none: else it is to be seen in the views.
    expect(UNFILLABLE.filter((field) => filled.has(field) || !fields.includes(field))).toEqual([])
  })

  it('no text of anybody runs in any view, and no view breaks the policy', async () => {
    const shown: string[] = []
    for (const view of adminViews(config, planted)) {
      await page.goto(view)
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(300)
      const ran = await page.evaluate(() => (window as unknown as { __xss?: number }).__xss)
      if (ran !== undefined) faults.push(`${view}: script ${ran} ran`)
      if ((await page.locator('body').innerText()).includes(MARK)) shown.push(view)
    }
    expect(faults).toEqual([])
    // The texts are there to be seen: as texts.
    expect(shown.length).toBeGreaterThan(25)
    expect(browsing.outward).toEqual([])
  }, 900_000)

  it('every answer of the server has its headers, whatever is asked for', async () => {
    const paths = ['/', '/admin', '/admin/login', '/admin/%ff', '/api/articles', '/api/articles/none', '/api/articles/%ff', '/api/health', '/api/media/file/none.jpg', '/nothing', '/_next/static/nothing.js', '/api/nothing']
    for (const path of paths) {
      const { headers } = await fetch(`${server.url}${path}`, { redirect: 'manual' })
      const told = Object.fromEntries(headers)
      expect(told, path).toMatchObject({
        'cross-origin-opener-policy': 'same-origin', 'permissions-policy': expect.stringContaining('camera=()') as string, 'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY',
      })
      expect(told['content-security-policy'], path).toContain("frame-ancestors 'none'")
      expect(told['content-security-policy'], path).not.toContain('unsafe-eval')
      expect(told['x-powered-by'], path).toBeUndefined()
      if (path.startsWith('/api')) expect(told['content-security-policy'], path).toContain("default-src 'none'")
      expect(told['strict-transport-security'], path).toBeUndefined()
    }
    const policy = async (): Promise<string> => (await fetch(`${server.url}/admin/login`)).headers.get('content-security-policy') ?? ''
    const [first, second] = [await policy(), await policy()]
    expect(first).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'/)
    expect(first).not.toBe(second)
  })

  it('a page takes no form, and no name of a host that is none: refused, and no failure', async () => {
    for (const [method, type] of [['POST', 'multipart/form-data; boundary=x'], ['POST', 'application/x-www-form-urlencoded'], ['POST', 'text/plain'], ['PUT', 'text/plain'], ['DELETE', 'text/plain'], ['PATCH', 'text/plain']] as const) {
      for (const view of ['/', '/admin', '/admin/login', '/admin/queue']) {
        const response = await fetch(`${server.url}${view}`, { body: '[]', headers: { 'Content-Type': type }, method })
        expect([response.status, await response.text()], `${method} ${view}`).toEqual([405, expect.stringContaining('/api') as string])
      }
    }
    const withHost = (host: string | string[], view: string): Promise<number> =>
      new Promise((resolve, reject) => {
        http.get(`${server.url}${view}`, { headers: [host].flat().flatMap((each) => ['Host', each]) as never, setHost: false }, (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject)
      })
    for (const host of ['evil.example:99999', 'a:b:c', '[', ':::', 'a b', 'x@y', 'a/b', ['localhost', 'evil.example']]) {
      for (const view of ['/admin/login', '/api/articles', '/api/v1/articles']) expect(await withHost(host, view), `${String(host)} ${view}`).toBe(400)
    }
  })

  it('no host or address that a client invents reaches an answer', async () => {
    const headers = { 'X-Forwarded-For': '6.6.6.6', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https', 'X-Forwarded-Port': '666', 'X-Reissue-Address': '6.6.6.6', Forwarded: 'host=evil.example' }
    for (const path of ['/', '/admin/login', '/api/media?depth=0', '/api/articles', '/admin/collections/articles']) {
      const response = await fetch(`${server.url}${path}`, { headers, redirect: 'manual' })
      expect(`${response.headers.get('location')} ${await response.text()}`, path).not.toMatch(/evil\.example|6\.6\.6\.6/)
    }
    const { status } = await fetch(`${server.url}/api/users/login`, { body: '{}', headers: { ...headers, 'Content-Type': 'application/json', Origin: 'https://evil.example' }, method: 'POST' })
    expect(status).toBe(403)
  })
})
