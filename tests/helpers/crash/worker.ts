import { getPayload, type Payload } from 'payload'

import config from '../../../payload.config'
import { verify } from '../../../src/verify/verify'
import { auditAcknowledged } from './auditAcknowledged'
import { auditCutting } from './auditCutting'
import { auditJoins } from './auditJoins'
import { auditTexts } from './auditTexts'
import { readEverything } from './everything'
import type { Job } from './job'
import { openDoor } from './openDoor'
import { outwaitTransactions } from './outwaitTransactions'
import { say } from './say'
import { setUp } from './setUp'
import { workLoad } from './workLoad'
import { workPoints } from './workPoints'

/** How much the last kill left undone: what the program has to complete or clear when it starts. */
const countCutOff = async (payload: Payload): Promise<number> => {
  const pending = { isPending: { equals: true } }
  const counts = await Promise.all([
    payload.db.count({ collection: 'articles', where: pending }),
    payload.db.count({ collection: 'captions', where: pending }),
    payload.db.count({
      collection: 'pages', where: { or: [{ importState: { not_equals: 'whole' } }, { isPending: { equals: true } }] },
    }),
  ])
  return counts.reduce((sum, { totalDocs }) => sum + totalDocs, 0)
}

const audit = async (payload: Payload, job: Job, cutOff: number): Promise<void> => {
  const all = await readEverything(payload)
  const problems: string[] = []
  await verify(payload, ({ check, what, where }) => problems.push(`${check}: ${where}: ${what}`))
  // What only this run knows: what it wrote, and what it was told had been done.
  problems.push(...auditCutting(all), ...auditTexts(all), ...auditJoins(all), ...auditAcknowledged(all, job.acknowledged))
  const seen = {
    articles: all.articles.length, captions: all.captions.length, log: all.log.length, pages: all.pages.length,
    published: [...all.articles, ...all.captions].filter(({ _status }) => _status === 'published').length,
  }
  say({ is: 'audit', cutOff, problems, seen })
}

const job = JSON.parse(process.env.REISSUE_CRASH_JOB ?? '') as Job
const payload = await getPayload({ config, disableOnInit: true })
payload.logger.level = 'silent'
const cutOff = await countCutOff(payload)
// What a start of the program does before it answers anybody; apart from it, so that what it finds can be counted.
await payload.config.onInit?.(payload)
await audit(payload, job, cutOff)

const door = openDoor(config)
const { people, work } = job
if (work.kind === 'setup') say({ is: 'people', people: await setUp(payload, door, work.pages) })
else if (work.kind !== 'nothing') {
  if (!people) throw new Error('A worker that shall work needs people.')
  await outwaitTransactions(payload)
  if (work.kind === 'points') await workPoints(payload, door, people, { ...job, work })
  else await workLoad(payload, door, people, { ...job, work })
}
await payload.destroy()
process.exit(0)
