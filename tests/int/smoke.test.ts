import fs from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'

describe.skipIf(skipReason)('smoke', () => {
  let app: App
  beforeAll(async () => { app = await startApp() })
  afterAll(() => app.close())
  it('walks', async () => {
    const ed = await app.person('editor'); const pr = await app.person('proofreader')
    const pub = await app.rest('POST', '/publications', { as: ed, body: { name: '聊城日报' } })
    console.log(pub.status, JSON.stringify(pub.body).slice(0, 300))
    const issue = await app.rest('POST', '/issues', { as: ed, body: { publication: pub.body.doc.id, date: '2023-06-19', dateCertainty: 'inferred' } })
    console.log(issue.status, JSON.stringify(issue.body).slice(0, 300))
    const page = await app.rest('POST', '/pages', { as: ed, body: { issue: issue.body.doc.id, number: 1 }, file: { data: fs.readFileSync('seeds/000_c485fea3267a24d1.txt'), name: '000.txt' } })
    console.log(page.status, JSON.stringify(page.body).slice(0, 1500))
    const list = await app.rest('GET', '/articles?depth=0&draft=true&limit=2', { as: pr })
    console.log(list.status, JSON.stringify(list.body).slice(0, 1500))
    const a = list.body.docs[0]
    const show = (n: string, r: any) => console.log(n, r.status, JSON.stringify(r.body).slice(0, 700))
    const claim = await app.rest('POST', `/articles/${a.id}/claim`, { as: pr, body: { revision: a.revision } }); show('claim', claim)
    const patch = await app.rest('PATCH', `/articles/${a.id}`, { as: pr, body: { revision: 2, headline: '改了' } }); show('patch', patch)
    show('stale', await app.rest('PATCH', `/articles/${a.id}`, { as: pr, body: { revision: 2, headline: '又改了' } }))
    show('norev', await app.rest('PATCH', `/articles/${a.id}`, { as: pr, body: { headline: '又改了' } }))
    show('submit', await app.rest('POST', `/articles/${a.id}/submit`, { as: pr, body: { revision: 3 } }))
    show('anon before', await app.rest('GET', `/articles/${a.id}`))
    show('approve', await app.rest('POST', `/articles/${a.id}/approve`, { as: ed, body: { revision: 4 } }))
    show('anon item', await app.rest('GET', `/articles/${a.id}`))
    show('anon list', await app.rest('GET', `/articles`))
    show('anon pages', await app.rest('GET', `/pages`))
    show('gql', await app.graphql('{ Articles { docs { id headline body approvedAt } totalDocs } }'))
    show('correct', await app.rest('POST', `/articles/${a.id}/correct`, { as: ed, body: { revision: 5 } }))
    show('patch2', await app.rest('PATCH', `/articles/${a.id}`, { as: ed, body: { revision: 6, headline: '未批准' } }))
    show('anon item', await app.rest('GET', `/articles/${a.id}?draft=true`))
    show('withdraw', await app.rest('POST', `/articles/${a.id}/withdraw`, { as: ed, body: { revision: 7, reason: '失实' } }))
    show('anon item', await app.rest('GET', `/articles/${a.id}?draft=true`))
    show('anon pages', await app.rest('GET', `/pages`))
    const log = await app.rest('GET', '/log?sort=seq', { as: ed }); console.log(log.body.docs.map((e: any) => [e.seq, e.action, e.key].join(' ')))
    expect(1).toBe(1)
  })
})
