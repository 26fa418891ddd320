import { getPayload, type Payload } from 'payload'

import config from '../../payload.config'
import { addStaff, findStaff } from './addStaff'
import { approveAll, DEEDS_AN_ARTICLE } from './approveAll'
import { copyArticles } from './copyArticles'
import { ARTICLES_A_PAGE } from './dailyPage'
import type { GrowthFigures } from './GrowthFigures'
import { importDailyPages } from './importDailyPages'

// node --conditions=production --import tsx bench/helpers/grow.ts ARTICLES PAGES
// Lets the database of DATABASE_URI, empty or grown before, grow to so many approved articles by copies; then imports that
// many pages and lets the workflow approve one half of their articles, by the clock. The last line on stdout is GrowthFigures.
const [wanted = 0, pages = 0] = process.argv.slice(2).map(Number)

/** Imported and approved before the clock starts: the program has been running for a while. A whole issue. */
const WARM_UP_PAGES = 8

const countApproved = async ({ db }: Payload): Promise<number> => (await db.count({ collection: 'articles', where: { _status: { equals: 'published' } } })).totalDocs

/** The newest drafts, which nobody has touched. */
const draftsOf = async ({ db }: Payload, count: number): Promise<string[]> => {
  const { docs } = await db.find<{ id: string }>({ collection: 'articles', limit: count, sort: '-createdAt', where: { stage: { equals: 'unproofed' } } })
  if (docs.length < count) throw new Error(`There are only ${docs.length} drafts instead of ${count}.`)
  return docs.map(({ id }) => String(id))
}

const payload = await getPayload({ config })
payload.logger.level = 'error'
const { totalDocs: before } = await payload.db.count({ collection: 'pages', where: {} })
const staff = before === 0 ? await addStaff(payload) : await findStaff(payload)

await importDailyPages(staff.editor, WARM_UP_PAGES, before)
await approveAll(staff, await draftsOf(payload, (WARM_UP_PAGES * ARTICLES_A_PAGE) / 2))

const there = await countApproved(payload)
const copied = Math.max(0, wanted - there)
const copying = performance.now()
await copyArticles(payload, copied, there)
const copySeconds = (performance.now() - copying) / 1_000

const importSeconds = await importDailyPages(staff.editor, pages, before + WARM_UP_PAGES)
const drafts = await draftsOf(payload, (pages * ARTICLES_A_PAGE) / 2)
const actionSeconds = await approveAll(staff, drafts)
const figures: GrowthFigures = {
  actions: drafts.length * DEEDS_AN_ARTICLE, actionSeconds, approved: await countApproved(payload), copied, copySeconds, importSeconds, pages,
}
console.log(JSON.stringify(figures))
await payload.destroy()
process.exit(0)
