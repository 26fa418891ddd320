import type { PayloadRequest } from 'payload'

import { thisProcess } from '../../store/owner'
import { withRunInHand } from '../../store/runsInHand'
import { idOf } from '../../workflow/document'
import type { Removed } from './aftermath'
import { decidedRun } from './decidedRun'
import { findPage, type PageRow } from './findPage'
import { removeAll } from './removeAll'
import { renewPage } from './renewPage'
import { unitsOfPage, unseal } from './sealUnits'
import { releaseUnits } from './turnUnits'

const MADE = ['articles', 'captions', 'page-sources', 'photos'] as const satisfies Removed['collection'][]

const setPage = (req: PayloadRequest, page: string, run: string, data: Record<string, unknown>): Promise<unknown> =>
  req.payload.db.updateOne({
    collection: 'pages', data, options: { atomic: true }, req,
    where: { and: [{ id: { equals: page } }, { importRun: { equals: run } }, { importState: { equals: 'reimporting' } }] },
  })

type Decided = { fileName: string; id: string; revision?: number | null; sha256: string }

/** What a decided run is cut from; null for one that was not decided. */
const decidedSource = (req: PayloadRequest, page: string, run: string): Promise<Decided | null> =>
  req.payload.db.findOne<Decided>({
    collection: 'page-sources', req, select: { fileName: true, revision: true, sha256: true },
    where: { and: [{ page: { equals: page } }, { cutBy: { equals: decidedRun(run) } }] },
  })

/**
 * The old units are going or gone, though the page does not say so any more (a row put back by hand, from a copy): what
 * the run has made is the page now.
 */
const keepRun = async (req: PayloadRequest, now: PageRow, run: string, { fileName, revision, sha256 }: Decided): Promise<void> => {
  for (const unit of await unitsOfPage(req, now.id)) await unseal(req, unit)
  await setPage(req, now.id, run, {
    contentHash: sha256, fileName, importOwner: null, importRun: null, importState: 'whole', revision,
    slot: `${idOf(now.issue)}#${now.number ?? sha256}`,
  })
  req.payload.logger.warn(`${now.title} said that it was still being imported again, but that was decided: it is cut from ${fileName} now. Look at its report.`)
}

/** Takes back a re-import, or a cut by a person, that was not decided: what it has made goes, what it has sealed opens again. May run again. */
export const takeBackRun = (req: PayloadRequest, page: string, run: string): Promise<void> =>
  withRunInHand(run, () => takeBack(req, page, run))

const takeBack = async (req: PayloadRequest, page: string, run: string): Promise<void> => {
  // Whoever began it, if only taken for dead, can decide no more.
  await setPage(req, page, run, { importOwner: thisProcess(), importSeenAt: new Date().toISOString() })
  const now = await findPage(req, { id: { equals: page } })
  const isOurs = now?.importState === 'reimporting' && now.importRun === run
  if (now?.importRun === run && !isOurs) return
  const decided = await decidedSource(req, page, run)
  if (decided) {
    if (now && isOurs) await keepRun(req, now, run, decided)
    return
  }
  const made: Removed[] = []
  for (const collection of MADE) {
    // By the run alone: a cut may make a text of lines of another page.
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection, pagination: false, req, select: { cutBy: true }, where: { cutBy: { equals: run } },
    })
    made.push(...docs.map(({ id }) => ({ collection, id: String(id) })))
  }
  await removeAll(req, made, run)
  await releaseUnits(req, run)
  if (!isOurs && now?.importState !== 'whole') return
  for (const unit of await unitsOfPage(req, page)) await unseal(req, unit)
  await setPage(req, page, run, { importOwner: null, importRun: null, importState: 'whole' })
  // All is as it was; what else was corrected meanwhile must not keep that from being said.
  await renewPage(req, page).catch((err: Error) => req.payload.logger.error({ err, msg: `What is public of pages:${page} could not be renewed; save its issue again.` }))
}
