import { DomUtils, parseDocument } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createApp } from '../../../src/delivery/app/createApp'
import type { TypedApp } from '../../../src/delivery/app/TypedApp'
import { articleDocument } from '../../helpers/delivery/articleDocument'
import { filledReadModel, type FilledReadModel } from '../../helpers/delivery/filledReadModel'
import { htmlFaults, wordsOf } from '../../helpers/delivery/htmlFaults'

describe('the page about the API', () => {
  let model: FilledReadModel
  let app: TypedApp
  beforeAll(async () => {
    model = await filledReadModel([{ document: articleDocument('a1') }])
    app = await createApp(model.context)
  })
  afterAll(async () => {
    await app.close()
    model.close()
  })

  const get = (url: string, language = 'en') => app.inject({ url, headers: { 'accept-language': language } })
  const textsOf = (html: string, name: string): string[] => DomUtils.getElementsByTagName(name, parseDocument(html)).map((each) => DomUtils.textContent(each).trim())

  it('has its own words in the language of the reader, or the one that was chosen', async () => {
    const [zh, en, chosen] = [await get('/docs', 'zh-CN'), await get('/docs'), await get('/docs?lang=zh')]
    expect([zh.headers['content-language'], en.headers['content-language']]).toEqual(['zh, en', 'en'])
    expect(String(zh.headers.vary)).toContain('Accept-Language')
    expect(zh.body).toContain('<html lang="zh">')
    expect(wordsOf(zh.body)).toMatch(/全部内容无需密钥.*文章与版本.*参数/su)
    expect(wordsOf(en.body)).toMatch(/may be read without a key.*Articles and their versions.*Parameter/su)
    expect(chosen.body).toBe(zh.body)
    for (const { body } of [zh, en]) expect(htmlFaults(body)).toEqual([])
  })

  it('gives every column of its tables a name, and every parameter a type', async () => {
    const { body } = await get('/docs')
    expect(textsOf(body, 'th').filter((name) => name === '')).toEqual([])
    const rows = DomUtils.getElementsByTagName('tr', parseDocument(body)).map((row) => DomUtils.getElementsByTagName('td', row).map((cell) => DomUtils.textContent(cell)))
    const parameters = rows.filter(([name]) => name !== undefined && !/^\d/u.test(name))
    expect(parameters.length).toBeGreaterThan(30)
    expect(parameters.filter(([, type]) => !type)).toEqual([])
    expect(parameters.filter(([name]) => name === 'from').map(([, type]) => type)).toContain('string, like 2023-06-19')
    expect(parameters.filter(([name]) => name === 'q').map(([, type]) => type)).toContain('string, like 乡村振兴')
  })

  it('says of each filter of a list what it does', async () => {
    const { paths } = (await app.inject('/api/v1/openapi.json')).json<{ paths: Record<string, Record<string, { parameters?: { description?: string; in: string; name: string }[] }>> }>()
    const filters = Object.values(paths).flatMap((methods) => Object.values(methods)).flatMap(({ parameters = [] }) => parameters)
      .filter(({ in: place, name }) => place === 'query' && ['issue', 'page', 'publication'].includes(name))
    expect(filters.length).toBeGreaterThan(10)
    for (const { description } of filters) expect(description).toMatch(/[Pp]rinted|this newspaper/u)
  })

  it('does not claim that harvesting has an ETag', async () => {
    expect(wordsOf((await get('/docs')).body)).toContain('Nearly every answer has an ETag (those of OAI-PMH have none)')
    expect((await get('/oai?verb=Identify')).headers.etag).toBeUndefined()
  })
})
