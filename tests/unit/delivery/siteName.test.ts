import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createApp } from '../../../src/delivery/app/createApp'
import type { TypedApp } from '../../../src/delivery/app/TypedApp'
import { articleDocument } from '../../helpers/delivery/articleDocument'
import { filledReadModel, type FilledReadModel } from '../../helpers/delivery/filledReadModel'
import { htmlFaults } from '../../helpers/delivery/htmlFaults'
import { xmlErrors } from '../../helpers/delivery/schemaErrors'

const NAME = '聊城 & <报史> 馆，以及很长很长很长的名字'

describe('the name of the site', () => {
  let model: FilledReadModel
  let named: TypedApp
  let unnamed: TypedApp
  beforeAll(async () => {
    model = await filledReadModel([{ document: articleDocument('a1') }])
    named = await createApp({ ...model.context, siteName: NAME })
    unnamed = await createApp(model.context)
  })
  afterAll(async () => {
    await Promise.all([named.close(), unnamed.close()])
    model.close()
  })

  const both = async (url: string) => (await Promise.all([named, unnamed].map((app) => app.inject({ url, headers: { 'accept-language': 'en' } })))) as [Awaited<ReturnType<typeof named.inject>>, Awaited<ReturnType<typeof named.inject>>]

  it('stands on the pages and in their titles, escaped; a page that has it is another one', async () => {
    const [as, plain] = await both('/')
    expect(as.body).toContain('<title>聊城 &amp; &lt;报史&gt; 馆，以及很长很长很长的名字</title>')
    expect(as.body).toContain('<h1>聊城 &amp; &lt;报史&gt; 馆，以及很长很长很长的名字</h1>')
    expect(plain.body).toContain('<title>Newspaper archive</title>')
    expect(htmlFaults(as.body)).toEqual([])
    expect(as.headers.etag).not.toBe(plain.headers.etag)
    expect((await both('/a/a1'))[0].body).toContain(' · 聊城 &amp; &lt;报史&gt; 馆，以及很长很长很长的名字</title>')
  })

  it('stands in feeds, as they have it', async () => {
    const [as, plain] = await both('/feeds/articles.json')
    expect([as.json<{ title: string }>().title, plain.json<{ title: string }>().title]).toEqual([NAME, '报刊文献库'])
    expect((await both('/feeds/articles.atom'))[0].body).toContain('聊城 &amp; &lt;报史')
  })

  it('stands in OAI-PMH, by its schema, and in OpenSearch, as long as that allows', async () => {
    const [as, plain] = await both('/oai?verb=Identify')
    expect(as.body).toContain('<repositoryName>聊城 &amp; &lt;报史&gt; 馆')
    expect(plain.body).toContain('<repositoryName>报刊文献库</repositoryName>')
    expect(await xmlErrors('oai-pmh.xsd', as.body)).toEqual([])
    const [description, before] = await both('/opensearch.xml')
    expect(description.body).toContain('<ShortName>聊城 &amp; &lt;报史&gt; 馆，以及很长</ShortName>')
    expect(before.body).toContain('<ShortName>报刊文献库</ShortName>')
  })

  it('names the provider of IIIF documents, which else is called in both languages what the pages call it', async () => {
    for (const url of ['/iiif/3/issues/i1/manifest.json', '/iiif/3/publications/n1/collection.json', '/iiif/3/publications/n1/2023/collection.json']) {
      const [as, plain] = await both(url)
      const labels = [as, plain].map((answer) => answer.json<{ provider: { label: Record<string, string[]> }[] }>().provider[0]?.label)
      expect(labels).toEqual([{ none: [NAME] }, { zh: ['报刊文献库'], en: ['Newspaper archive'] }])
      expect(as.headers.etag).not.toBe(plain.headers.etag)
    }
  })

  const SHOWN = [
    '/', '/a/a1', '/p/n1/2023-06-19', '/feeds/articles.atom', '/feeds/publications/n1.json', '/feeds/search.json?q=全市', '/opensearch.xml', '/sitemap.xml', '/sitemaps/articles-1.xml',
    '/iiif/3/issues/i1/manifest.json', '/api/v1/articles/a1.jsonld', '/api/v1/articles/a1/corrections',
  ]
  it.each(SHOWN)('is in the tag of what shows it or any other setting: nobody is told that %s is unchanged when that was set anew', async (url) => {
    const changed = await createApp({ ...model.context, adminEmail: 'archive@example.org', serverURL: 'https://other.example.org' })
    const { headers: old } = await unnamed.inject({ url })
    for (const app of [named, changed]) {
      expect((await app.inject({ url, headers: { 'if-none-match': String(old.etag) } })).statusCode).toBe(200)
      expect((await app.inject({ url, headers: { 'if-modified-since': String(old['last-modified']) } })).statusCode).toBe(200)
      const { headers } = await app.inject({ url })
      expect((await app.inject({ url, headers: { 'if-none-match': String(headers.etag) } })).statusCode).toBe(304)
    }
    await changed.close()
  })

  it('is no reason to send again what does not show it to who asks by time', async () => {
    for (const url of ['/api/v1/articles', '/api/v1/articles/a1', '/api/v1/changes']) {
      const { headers } = await unnamed.inject({ url })
      expect((await named.inject({ url, headers: { 'if-modified-since': String(headers['last-modified']) } })).statusCode).toBe(304)
    }
  })
})
