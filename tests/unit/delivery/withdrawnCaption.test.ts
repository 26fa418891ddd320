import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { ARTICLE_FORMATS } from '../../../src/delivery/app/articleFormats'
import { articleDocument, captionDocument } from '../../helpers/delivery/articleDocument'
import { type ApiAnswer, askApi, type Asking } from '../../helpers/delivery/askApi'
import { type FilledReadModel, filledReadModel } from '../../helpers/delivery/filledReadModel'

const WORDS = '被撤回的图片说明'
const shown = articleDocument('a1', { photos: [{ photo: 'f1', caption: WORDS, credit: '某人 摄', image: { id: 'm1', file: 'a.jpg', mimeType: 'image/jpeg', width: 10, height: 8 } }] })
const bare = articleDocument('a1', { photos: [] })

let model: FilledReadModel
let api: Asking

/** Version 1 has no photo, 2 shows the caption, 3 is as 1 again: what the editors' half writes when a caption comes and goes. */
beforeEach(async () => {
  model = await filledReadModel([{ document: bare }])
  await model.approve(captionDocument('c1', { photo: 'f1', text: WORDS }))
  await model.approve(shown)
  api = await askApi(model.context)
})
afterEach(async () => {
  await api.close()
  model.close()
})

const withdraw = async (): Promise<void> => {
  await model.withdraw('c1', '肖像权')
  await model.approve(bare)
}
const ofVersion = (number: number): string[] => [...ARTICLE_FORMATS.map(({ suffix }) => `/api/v1/articles/a1/v/${number}${suffix}`), `/api/v1/articles/a1/corrections?version=${number}`, `/a/a1/v/${number}`]
const graphql = (version: number): Promise<ApiAnswer> => api.ask('/api/v1/graphql', {}, 'POST', { query: `{ article(id: "a1", version: ${version}) { photos { caption } } }` })
const AROUND = ['/api/v1/articles/a1', '/api/v1/articles/a1/versions', '/api/v1/articles/a1/corrections', '/a/a1', '/a/a1/v/1', '/api/v1/changes?since=0', '/feeds/articles.json']

describe('A version that shows a withdrawn caption', () => {
  it('is withheld by every address of it, with the reason, and in nothing else are the words', async () => {
    for (const url of ofVersion(2)) expect([url, (await api.ask(url)).status]).toEqual([url, 200])
    await withdraw()
    for (const url of ofVersion(2)) {
      const { status, text } = await api.ask(url)
      expect([url, status, text.includes('肖像权'), text.includes(WORDS), text.includes('m1')]).toEqual([url, 410, true, false, false])
    }
    expect((await api.ask('/api/v1/articles/a1/v/2')).body).toMatchObject({ article: 'a1', code: 'version-withdrawn', reason: '肖像权' })
    expect((await graphql(2)).text).not.toContain(WORDS)
    for (const url of AROUND) {
      const { status, text } = await api.ask(url)
      expect([url, status, text.includes(WORDS), text.includes('某人')]).toEqual([url, 200, false, false])
    }
    for (const url of [...ofVersion(1), ...ofVersion(3)]) expect([url, (await api.ask(url)).status]).toEqual([url, 200])
    expect((await api.ask('/a/a1')).text).toContain('其中的图片说明已撤回')
  })

  it('is there again when the caption is', async () => {
    await withdraw()
    await model.restore('c1')
    await model.approve(shown)
    for (const url of ofVersion(2)) expect([url, (await api.ask(url)).status]).toEqual([url, 200])
    expect((await graphql(2)).body.data.article.photos).toEqual([{ caption: WORDS }])
    expect((await api.ask('/api/v1/articles/a1/corrections')).text).toContain(WORDS)
  })

  it('is no longer answered 304, nor is what told of it', async () => {
    const urls = ['/api/v1/articles/a1/v/2', '/api/v1/articles/a1/corrections', '/a/a1/v/2', '/a/a1']
    const known = new Map<string, Record<string, string>>()
    for (const url of urls) known.set(url, { 'If-None-Match': String((await api.ask(url)).headers.etag) })
    await withdraw()
    const before = new Map<string, Record<string, string>>()
    for (const url of ['/api/v1/articles/a1/corrections', '/a/a1']) before.set(url, { 'If-None-Match': String((await api.ask(url)).headers.etag) })
    for (const url of urls) expect([url, (await api.ask(url, known.get(url))).status]).toEqual([url, url.includes('/v/2') ? 410 : 200])
    await model.restore('c1')
    for (const [url, headers] of before) expect([url, (await api.ask(url, headers)).status]).toEqual([url, 200])
    expect((await api.ask('/api/v1/articles/a1/corrections')).text).toContain(WORDS)
  })

  it('is not withheld for a caption whose text is only lost, nor is the newest, which its article’s renewal takes it out of', async () => {
    await model.approve(articleDocument('a1', { headline: '第三版标题' }))
    await model.approveWithout(captionDocument('c1', { photo: 'f1', text: '找不到的说明' }))
    expect((await api.ask('/api/v1/articles/a1/v/2')).status).toBe(200)
  })
})
