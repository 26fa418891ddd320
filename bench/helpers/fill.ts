import { getPayload } from 'payload'

import config from '../../payload.config'
import { bodyParts } from '../../src/editorial/lexicalBody'
import { verify } from '../../src/verify/verify'
import { addStaff } from './addStaff'
import { approveAll, DEEDS_AN_ARTICLE } from './approveAll'
import { copyArticles } from './copyArticles'
import type { FillReport } from './FillReport'
import { importDailyPages } from './importDailyPages'

// node --conditions=production --import tsx bench/helpers/fill.ts ARTICLES [PAGES]
// Fills the empty database of DATABASE_URI: pages (20) are imported through the one path there is, some of their articles
// claimed, submitted and approved by the workflow; the rest of those approved are copies of these. The last line on stdout is a FillReport.
const wanted = Number(process.argv[2])
const pages = Number(process.argv[3] ?? 20)
const throughTheWorkflow = Math.min(wanted, 80)

const payload = await getPayload({ config })
payload.logger.level = 'error'
const staff = await addStaff(payload)

const importSeconds = await importDailyPages(staff.editor, pages)
const { docs } = await payload.db.find<{ body: unknown; id: string }>({
  collection: 'articles', limit: throughTheWorkflow, pagination: false, sort: 'createdAt', where: {},
})
if (docs.length < throughTheWorkflow) throw new Error(`${pages} pages gave only ${docs.length} articles.`)
const characters = docs.flatMap(({ body }) => bodyParts(body)).reduce((sum, { text }) => sum + text.length, 0)
const actionSeconds = await approveAll(staff, docs.map(({ id }) => String(id)))
await copyArticles(payload, wanted - throughTheWorkflow)
// A copy must be what an approval leaves.
const problems: string[] = []
await verify(payload, ({ what, where }) => problems.push(`${where}: ${what}`))
if (problems.length > 0) throw new Error(`The filled database is not what the workflow leaves: ${problems.slice(0, 5).join('; ')}`)
const { totalDocs: approved } = await payload.db.count({ collection: 'articles', where: { _status: { equals: 'published' } } })
const report: FillReport = {
  actions: throughTheWorkflow * DEEDS_AN_ARTICLE, actionSeconds, approved, article: String(docs[0]?.id),
  characters: Math.round(characters / docs.length), importSeconds, pages,
}
console.log(JSON.stringify(report))
await payload.destroy()
process.exit(0)
