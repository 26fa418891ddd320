import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { lexicalBody } from '../../src/editorial/lexicalBody'
import { type Browsing, startBrowser } from '../helpers/browser'
import { chromiumPath } from '../helpers/chromiumPath'
import { picture } from '../helpers/picture'
import { type Server, type ServedPerson, startServer } from '../helpers/server'

const why = chromiumPath ? '' : ' (skipped: no Chromium; install it or set CHROMIUM_PATH)'
/** Runs in any place where a text is taken for markup, an address or a script. */
const CANARY = '"\'><img src=x onerror="window.__xss=1"><svg onload="window.__xss=2"></svg><script>window.__xss=3</script>'

type Row = Record<string, unknown> & { id: string }

describe.skipIf(!chromiumPath)(`hostile texts and the policy of the pages, in a browser${why}`, () => {
  let server: Server
  let browsing: Browsing
  let admin: ServedPerson
  let page: Page
  let faults: string[]
  let ids: Record<string, string>

  const make = async (slug: string, body: Record<string, unknown>, file?: { data: Uint8Array; name: string }): Promise<Row> => {
    const { body: answer, status, text } = await server.rest('POST', `/${slug}?depth=0`, { as: admin, body, file })
    if (status !== 201) throw new Error(`${slug}: ${text}`)
    return answer.doc
  }
  const act = async (id: string, action: string, as = admin): Promise<void> => {
    const { body } = await server.rest('GET', `/articles/${id}?draft=true&depth=0`, { as })
    const { status, text } = await server.rest('POST', `/articles/${id}/${action}`, { as, body: { reason: CANARY, revision: body.revision } })
    if (status !== 200) throw new Error(`${action}: ${text}`)
  }

  const fill = async (): Promise<Record<string, string>> => {
    const publication = await make('publications', { name: CANARY, place: CANARY })
    const issue = await make('issues', { date: '2023-06-19', dateCertainty: 'printed', publication: publication.id })
    const source = new TextEncoder().encode(`${CANARY}\n\n本报讯 6月16日上午，${CANARY}活动在广场举行，市民到场。\n\n■ ${CANARY}\n`)
    const printed = await make('pages', { issue: issue.id, name: CANARY, number: 1 }, { data: source, name: '<img src=x onerror=window.__xss=4>.txt' })
    const image = await make('media', { alt: CANARY }, { data: await picture('red'), name: '"><img src=x onerror=window.__xss=5>.jpg' })
    await server.rest('PATCH', `/pages/${printed.id}`, { as: admin, body: { facsimile: image.id, revision: 1 } })
    const photo = await make('photos', { credit: CANARY, image: image.id, page: printed.id, title: CANARY })
    const caption = await make('captions', { photo: photo.id, text: CANARY })
    const texts = { byline: CANARY, dateline: CANARY, headline: CANARY, kicker: CANARY, subheadline: CANARY }
    const article = await make('articles', { ...texts, authors: [{ name: CANARY, role: CANARY.slice(0, 40) }], body: lexicalBody([{ kind: 'paragraph', text: CANARY }, { kind: 'crosshead', text: CANARY }]), pages: [printed.id] })
    const other = await make('articles', { ...texts, body: lexicalBody([{ kind: 'paragraph', text: CANARY }]), pages: [printed.id] })
    const somebody = await server.person('proofreader', CANARY.slice(0, 100))
    await act(article.id, 'claim', somebody)
    await act(article.id, 'flag', somebody)
    await act(article.id, 'submit', somebody)
    await act(other.id, 'claim', somebody)
    await act(other.id, 'submit', somebody)
    await act(other.id, 'return', admin)
    const republisher = await make('republishers', { contact: CANARY, name: CANARY.slice(0, 100) })
    await server.rest('POST', `/republishers/${republisher.id}/key`, { as: admin, body: {} })
    return { article: article.id, caption: caption.id, issue: issue.id, media: image.id, other: other.id, page: printed.id, photo: photo.id, publication: publication.id, republisher: republisher.id, user: somebody.id }
  }

  const VIEWS = (): string[] => {
    const lists = ['articles', 'captions', 'photos', 'media', 'publications', 'issues', 'pages', 'imports', 'users', 'log', 'republishers', 'joins']
    const forms: [string, string][] = [
      ['articles', 'article'], ['articles', 'other'], ['captions', 'caption'], ['photos', 'photo'], ['media', 'media'], ['publications', 'publication'],
      ['issues', 'issue'], ['pages', 'page'], ['users', 'user'], ['republishers', 'republisher'],
    ]
    return [
      '/admin', '/admin/account', '/admin/queue', `/admin/board/${ids.issue}`, `/admin/desk/${ids.article}`, `/admin/desk/${ids.other}`,
      `/admin/desk/${ids.article}/approval`, `/admin/desk/${ids.article}/history`, `/admin/pages/${ids.page}/units`,
      ...lists.map((slug) => `/admin/collections/${slug}`), ...lists.slice(0, 3).map((slug) => `/admin/collections/${slug}?search=${encodeURIComponent(CANARY)}`),
      ...forms.map(([slug, name]) => `/admin/collections/${slug}/${ids[name]}`),
      `/admin/collections/articles/${ids.article}/versions`, '/admin/collections/articles/create', '/admin/collections/imports/create', '/admin/collections/users/create',
      `/admin/nothing/${encodeURIComponent(CANARY)}`, `/admin/login?redirect=${encodeURIComponent('javascript:window.__xss=6')}`,
    ]
  }

  beforeAll(async () => {
    server = await startServer()
    admin = await server.person('admin', '张管理')
    ids = await fill()
    browsing = await startBrowser(server.url)
    page = await browsing.signIn(admin)
    faults = []
    page.on('dialog', (dialog) => {
      faults.push(`${page.url()}: a dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('console', (message) => {
      if (/Content Security Policy|violates the following/iu.test(message.text())) faults.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`))
    })
  }, 600_000)
  afterAll(async () => {
    await browsing?.close()
    await server?.close()
  })

  it('no text of anybody runs in any view, and no view breaks the policy', async () => {
    const shown: string[] = []
    for (const view of VIEWS()) {
      await page.goto(view)
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(300)
      const ran = await page.evaluate(() => (window as unknown as { __xss?: number }).__xss)
      if (ran !== undefined) faults.push(`${view}: script ${ran} ran`)
      if ((await page.locator('body').innerText()).includes('window.__xss')) shown.push(view)
    }
    expect(faults).toEqual([])
    // The texts are there to be seen: as texts.
    expect(shown.length).toBeGreaterThan(12)
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
