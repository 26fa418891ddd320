import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { whatToTry } from '../../../src/cli/demo/whatToTry'
import { createApp } from '../../../src/delivery/app/createApp'
import type { TypedApp } from '../../../src/delivery/app/TypedApp'
import { isDelivered } from '../../../src/delivery/front/isDelivered'
import { articleDocument } from '../../helpers/delivery/articleDocument'
import { filledReadModel, type FilledReadModel } from '../../helpers/delivery/filledReadModel'
import { xmlErrors } from '../../helpers/delivery/schemaErrors'

describe('what the delivery answers by itself', () => {
  let model: FilledReadModel
  let app: TypedApp
  let told: TypedApp
  beforeAll(async () => {
    model = await filledReadModel([{ document: articleDocument('a1') }])
    app = await createApp(model.context)
    told = await createApp({ ...model.context, adminEmail: 'archive@example.org' })
  })
  afterAll(async () => {
    await Promise.all([app.close(), told.close()])
    model.close()
  })

  it.each(['/favicon.ico', '/favicon.ico?v=2', '/apple-touch-icon.png', '/apple-touch-icon-120x120-precomposed.png', '/', '/a/1', '/api/v1', '/robots.txt', '/sitemap.xml', '/oai?verb=Identify'])('%s is of it', (url) => {
    expect(isDelivered(url)).toBe(true)
  })
  it.each(['/admin', '/api/health', '/favicon.ico/x', '/favicon.png', '/x/favicon.ico', '/_next/static/a.js', '/articles'])('%s is not', (url) => {
    expect(isDelivered(url)).toBe(false)
  })

  it('the icon that browsers ask for by themselves is a picture that may be kept', async () => {
    const { body, headers, statusCode } = await app.inject('/favicon.ico')
    expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([200, 'image/svg+xml; charset=utf-8', 'public, max-age=86400'])
    expect(body).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" .*<\/svg>$/u)
    expect((await app.inject('/apple-touch-icon.png')).statusCode).toBe(404)
  })

  it('whom harvesters write to is who was told, else the postmaster; both as the schema of OAI-PMH has it', async () => {
    const [byDefault, as] = await Promise.all([app, told].map(async (each) => (await each.inject('/oai?verb=Identify')).body))
    expect(byDefault).toContain('<adminEmail>postmaster@paper.example.org</adminEmail>')
    expect(as).toContain('<adminEmail>archive@example.org</adminEmail>')
    for (const answer of [byDefault, as]) expect(await xmlErrors('oai-pmh.xsd', answer ?? '')).toEqual([])
  })

  it('every address that the demo names for readers is one', async () => {
    const urls = [...whatToTry('http://localhost:3000', true).matchAll(/http:\/\/localhost:3000([^\s']*)/gu)].map(([, url]) => url ?? '').filter((url) => url !== '/admin')
    expect(urls).toEqual(expect.arrayContaining(['/', '/api/v1/articles']))
    for (const url of urls) expect([url, isDelivered(url), (await app.inject(url)).statusCode]).toEqual([url, true, 200])
  })
})
