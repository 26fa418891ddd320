import { createLocalReq, getPayload, type Payload, type PayloadRequest } from 'payload'

import config from '../../payload.config'
import { bodyParts } from '../../src/editorial/lexicalBody'
import type { Action } from '../../src/editorial/stages'
import { inTransaction } from '../../src/store/inTransaction'
import { act } from '../../src/workflow/act'
import { verify } from '../../src/verify/verify'
import { madePage } from '../../tests/helpers/crash/madePage'
import { copyArticles } from './copyArticles'
import type { FillReport } from './FillReport'

// node --conditions=production --import tsx bench/helpers/fill.ts ARTICLES
// Fills the empty database of DATABASE_URI: pages are imported through the one path there is, some of their articles
// claimed, submitted and approved by the workflow; the rest of those approved are copies of these. The last line on stdout is a FillReport.
const wanted = Number(process.argv[2])
const throughTheWorkflow = Math.min(wanted, 80)

/** A page like those of a daily: articles of about 1,500 characters and two pictures. */
const PAGE = { articles: 8, paragraphs: 4, photos: 2, sentences: 7 }
const PAGES = 20
const PAGES_AN_ISSUE = 8
const AT_ONCE = 8

const requestOf = async (payload: Payload, role: 'editor' | 'proofreader'): Promise<PayloadRequest> => {
  const user = await payload.create({
    collection: 'users', overrideAccess: true,
    data: { email: `${role}@example.com`, name: role, password: 'correct-horse-battery', role },
  })
  return createLocalReq({ user: { ...user, collection: 'users' } }, payload)
}

/** A request of its own, as each call over the network has: a transaction belongs to a request. */
const fresh = (req: PayloadRequest): Promise<PayloadRequest> => createLocalReq({ user: req.user ?? undefined }, req.payload)

const importPages = async (payload: Payload, editor: PayloadRequest, count: number): Promise<number> => {
  const publication = await payload.create({ collection: 'publications', data: { name: '测速日报' }, overrideAccess: true })
  const issues: string[] = []
  for (let issue = 0; issue * PAGES_AN_ISSUE < count; issue++) {
    const date = new Date(Date.UTC(2020, 0, 1 + issue)).toISOString().slice(0, 10)
    const { id } = await payload.create({
      collection: 'issues', overrideAccess: true, data: { publication: publication.id, date, dateCertainty: 'printed' } as never,
    })
    issues.push(String(id))
  }
  const texts = Array.from({ length: count }, (_, page) => Buffer.from(madePage(page, PAGE)))
  const start = performance.now()
  for (const [page, data] of texts.entries()) {
    await payload.create({
      collection: 'pages', depth: 0, overrideAccess: true, req: await fresh(editor),
      data: { issue: issues[Math.floor(page / PAGES_AN_ISSUE)], number: (page % PAGES_AN_ISSUE) + 1 } as never,
      file: { data, mimetype: 'text/plain', name: `made-${page}.txt`, size: data.length },
    })
  }
  return (performance.now() - start) / 1000
}

const approve = async (editor: PayloadRequest, proofreader: PayloadRequest, id: string): Promise<void> => {
  const deeds: [PayloadRequest, Action][] = [[proofreader, 'claim'], [proofreader, 'submit'], [editor, 'approve']]
  for (const [index, [who, deed]] of deeds.entries()) {
    const req = await fresh(who)
    await inTransaction(req, () => act(req, { collection: 'articles', deed, id, revision: index + 1 }))
  }
}

const payload = await getPayload({ config })
payload.logger.level = 'error'
await payload.create({
  collection: 'users', overrideAccess: true,
  data: { email: 'admin@example.com', name: 'admin', password: 'correct-horse-battery', role: 'admin' },
})
const editor = await requestOf(payload, 'editor')
const proofreader = await requestOf(payload, 'proofreader')

const importSeconds = await importPages(payload, editor, PAGES)
const { docs } = await payload.db.find<{ body: unknown; id: string }>({
  collection: 'articles', limit: throughTheWorkflow, pagination: false, sort: 'createdAt', where: {},
})
if (docs.length < throughTheWorkflow) throw new Error(`${PAGES} pages gave only ${docs.length} articles.`)
const characters = docs.flatMap(({ body }) => bodyParts(body)).reduce((sum, { text }) => sum + text.length, 0)

const queue = docs.map(({ id }) => String(id))
const start = performance.now()
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) await approve(editor, proofreader, id)
  }),
)
const actionSeconds = (performance.now() - start) / 1000
await copyArticles(payload, wanted - throughTheWorkflow)
// A copy must be what an approval leaves.
const problems: string[] = []
await verify(payload, ({ what, where }) => problems.push(`${where}: ${what}`))
if (problems.length > 0) throw new Error(`The filled database is not what the workflow leaves: ${problems.slice(0, 5).join('; ')}`)
const { totalDocs: approved } = await payload.db.count({ collection: 'articles', where: { _status: { equals: 'published' } } })
const report: FillReport = {
  actions: throughTheWorkflow * 3, actionSeconds, approved, article: String(docs[0]?.id),
  characters: Math.round(characters / docs.length), importSeconds, pages: PAGES,
}
console.log(JSON.stringify(report))
await payload.destroy()
process.exit(0)
