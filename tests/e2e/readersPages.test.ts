import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type BodyPart, lexicalBody } from '../../src/editorial/lexicalBody'
import { seriousFindings } from '../helpers/axe'
import { type Browsing, startBrowser } from '../helpers/browser'
import { chromiumPath } from '../helpers/chromiumPath'
import { picture } from '../helpers/picture'
import { seedPage } from '../helpers/seedPage'
import { type ServedPerson, type Server, startServer } from '../helpers/server'
import { tooWide } from '../helpers/tooWide'

const why = chromiumPath ? '' : ' (skipped: no Chromium; install it or set CHROMIUM_PATH)'

describe.skipIf(!chromiumPath)(`the readers’ pages, in a browser${why}`, () => {
  let server: Server
  let browsing: Browsing
  let reading: Page
  let id: string
  let withdrawn: string
  let publication: string

  beforeAll(async () => {
    server = await startServer()
    const [archivist, editor, proofreader] = [await server.person('editor', '建档员'), await server.person('editor', '王编辑'), await server.person('proofreader', '李校对')]
    const { page } = await seedPage(server, archivist)
    const make = async (slug: string, body: Record<string, unknown>, file?: { data: Uint8Array; name: string; type: string }): Promise<string> =>
      (await server.rest('POST', `/${slug}?depth=0`, { as: archivist, body, ...(file ? { file } : {}) })).body.doc.id
    const act = async (as: ServedPerson, slug: string, document: string, action: string, reason?: string): Promise<void> => {
      const { body: { revision } } = await server.rest('GET', `/${slug}/${document}?depth=0&draft=true`, { as })
      const { status, text } = await server.rest('POST', `/${slug}/${document}/${action}`, { as, body: { reason, revision } })
      if (status !== 200) throw new Error(text)
    }
    const approve = async (slug: string, document: string): Promise<void> => {
      for (const action of ['claim', 'submit']) await act(proofreader, slug, document, action)
      await act(editor, slug, document, 'approve')
    }
    const body = (text: string) => lexicalBody([{ kind: 'crosshead', text: '安全生产' }, { kind: 'paragraph', text }] satisfies BodyPart[])
    const article = (headline: string): Promise<string> => make('articles', { authors: [{ name: '王伟', role: '记者' }], body: body('本报讯 全市安全生产月活动举行。'), headline, pages: [page] })
    id = await article('安全生产月活动举行')
    await approve('articles', id)
    const image = await make('media', { alt: '现场' }, { data: await picture('red'), name: 'photo.jpg', type: 'image/jpeg' })
    const photo = await make('photos', { article: id, credit: '王宁 摄', image, page, title: '图' })
    await approve('captions', await make('captions', { photo, text: '活动现场。' }))
    // A version that corrects another has its notes of what was changed.
    await act(editor, 'articles', id, 'correct')
    const { body: { revision } } = await server.rest('GET', `/articles/${id}?depth=0&draft=true`, { as: editor })
    await server.rest('PATCH', `/articles/${id}`, { as: editor, body: { body: body('本报讯 全市安全生产月活动昨日举行。'), revision } })
    await act(editor, 'articles', id, 'submit')
    await act(archivist, 'articles', id, 'approve')
    withdrawn = await article('失实的一篇')
    await approve('articles', withdrawn)
    await act(editor, 'articles', withdrawn, 'withdraw', '来源有误')
    ;[{ id: publication }] = ((await (await fetch(`${server.url}/api/v1/publications`)).json()) as { items: [{ id: string }] }).items
    browsing = await startBrowser(server.url)
    reading = await browsing.stranger()
    // It may have to build first.
  }, 600_000)

  afterAll(async () => {
    await browsing?.close()
    await server?.close()
  })

  const PAGES = {
    'the front page': () => '/',
    'a newspaper': () => `/p/${publication}`,
    'an issue': () => `/p/${publication}/2023-06-19`,
    'a printed page': () => `/p/${publication}/2023-06-19/1`,
    'an article': () => `/a/${id}`,
    'an article, upright': () => `/a/${id}?layout=vertical`,
    'an older version': () => `/a/${id}/v/1`,
    'an article in English': () => `/a/${id}?lang=en`,
    'what was found': () => '/search?q=%E5%AE%89%E5%85%A8',
    'a search with nothing in it': () => '/search',
    'a withdrawn article': () => `/a/${withdrawn}`,
    'what is not there': () => '/a/never',
    'the documentation of the API': () => '/docs',
  }

  it.each(Object.entries(PAGES))('%s has nothing that axe-core finds serious, and fits on a telephone', async (_, address) => {
    await reading.setViewportSize({ height: 800, width: 1280 })
    await reading.goto(address())
    expect((await reading.locator('h1').first().innerText()).trim()).not.toBe('')
    expect(await seriousFindings(reading)).toEqual([])
    await reading.setViewportSize({ height: 800, width: 390 })
    expect(await seriousFindings(reading)).toEqual([])
    expect(await tooWide(reading)).toEqual([])
  })

  it('ask for nothing outside the server', () => {
    expect(browsing.outward).toEqual([])
  })
})
