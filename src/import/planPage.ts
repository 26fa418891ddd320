import type { PayloadRequest } from 'payload'

import { setImmediate as breathe } from 'node:timers/promises'

import { storable } from '../editorial/storable'
import { ClearError } from '../errors'
import { cutPage, type Segmentation, type SourcePage } from '../ingest'
import { type PageReport, pageReport } from '../ingest/report/pageReport'
import { shinglesOf, textMarks } from '../ingest/report/textMarks'
import { objectId } from '../store/objectId'
import { clearUnfinished } from './clearUnfinished'
import { findSamePage } from './findSamePage'
import { newRun } from './importRun'
import { pageOfBytes } from './pageOfBytes'
import { refuseHuge } from './refuseHuge'

/** A page as it will be stored. */
export type PagePlan = {
  /** The import run, which all that it makes is marked with. */
  run: string
  source: SourcePage
  segmentation: Segmentation
  /** Of the drafts it makes, in the order of the segmentation. */
  ids: { articles: string[]; captions: string[]; photos: string[] }
  marks: string[]
  report: PageReport
}

const KEY = 'reissuePlan'

export const refuseKnown = async (req: PayloadRequest, sha256: string): Promise<void> => {
  const found = await pageOfBytes(req, sha256)
  if (!found) return
  // What a dead process left is taken away, and the file is new again.
  const isCleared = found.page.importState !== 'whole' && (await clearUnfinished(req, { id: { equals: found.page.id } })).length > 0
  const known = isCleared ? await pageOfBytes(req, sha256) : found
  if (!known) return
  const { isCurrent, page } = known
  const message =
    page.importState === 'importing'
      ? { zh: '这个文件正在导入，请稍后再看。', en: 'This file is being imported just now; look again in a moment.' }
      : isCurrent
        ? { zh: `这个文件已经导入过：${page.title}。没有改动任何内容。`, en: `This file has been imported: it is ${page.title}. Nothing was done.` }
        : { zh: `这是 ${page.title} 以前的文件，那一版已换成更正的文件。没有改动任何内容。`, en: `This is an earlier file of ${page.title}, which is made from a corrected one now. Nothing was done.` }
  throw new ClearError(req, 409, message, { code: 'already-imported', page: page.id })
}

/**
 * Cuts a page and looks for what is wrong with it. Stores nothing. Between its steps whoever waits for the server has a turn.
 * @param own the page that it is, when it is imported again.
 * @throws {ClearError} 413 for what is larger than any page.
 */
export const makePlan = async (req: PayloadRequest, source: SourcePage, own: string | null = null): Promise<PagePlan> => {
  refuseHuge(req, source)
  await breathe()
  const segmentation = storable(cutPage(source))
  await breathe()
  const shingles = shinglesOf(source.lines)
  const marks = textMarks(shingles)
  await breathe()
  const ids = {
    articles: segmentation.articles.map(() => objectId()),
    captions: segmentation.photos.map(() => objectId()),
    photos: segmentation.photos.map(() => objectId()),
  }
  const report = pageReport(source, segmentation, await findSamePage(req, shingles, marks, own), ids.articles)
  await breathe()
  return { ids, marks, report, run: newRun(req), segmentation, source }
}

/**
 * Plans a new page and keeps the plan with the request, for the hooks that make the page. Stores nothing.
 * @param isUnknown it has been looked up already. (Of two that come at once, the unique index refuses one.)
 * @throws {ClearError} 409 for a file that is imported already.
 */
export const planPage = async (req: PayloadRequest, source: SourcePage, { isUnknown = false } = {}): Promise<void> => {
  if (!isUnknown) await refuseKnown(req, source.sha256)
  req.context[KEY] = await makePlan(req, source)
}

export const hasPlan = (req: PayloadRequest): boolean => req.context[KEY] !== undefined

/** The plan of {@link planPage}. */
export const planOf = (req: PayloadRequest): PagePlan => {
  const plan = req.context[KEY] as PagePlan | undefined
  if (!plan) throw new Error('A page was created without its source having been read.')
  return plan
}
