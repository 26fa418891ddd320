import type { PayloadRequest, TypedUser } from 'payload'

import { setImmediate as breathe } from 'node:timers/promises'

import { contentOf } from '../collections/ImportFiles/contentOf'
import { dropContent } from '../collections/ImportFiles/dropContent'
import { aheadWords } from '../collections/Issues/aheadWords'
import type { FileState } from '../collections/Imports/importStates'
import type { Bilingual } from '../editorial/bilingual'
import { ClearError } from '../errors'
import { importPage } from '../import/importPage'
import { madeBy } from '../import/importRun'
import { readPages, type SourceFormat, type SourcePage } from '../ingest'
import { isGivenUp, MOST_ATTEMPTS } from './attempts'
import { LostImport } from './LostImport'
import type { PageResult } from './PageResult'
import { siblingsOf } from './siblings'
import { wordsOf } from './wordsOf'
import type { WorkFile } from './workFile'

export type ImportWork = {
  /** The import's id. */
  id: string
  req: PayloadRequest
  files: WorkFile[]
  used: Set<WorkFile>
  user: TypedUser
  /** Found, or made, when the first page has been read. */
  issue: () => Promise<{ date: string; id: string }>
  /** Called after each page; true when somebody asked to stop. */
  afterPage: () => Promise<boolean>
}

const failed = ({ req }: ImportWork, { path }: WorkFile, error: unknown, number: number | null): PageResult => ({
  articles: 0, faults: 0, message: wordsOf(req, path, error), number, page: null, photos: 0, status: 'failed', title: null, warnings: 0,
})

/** A METS file says its pages' numbers; elsewhere the number shown beside the file counts, and the file's own after it. */
const numberOf = (file: WorkFile, page: Partial<SourcePage>, n: number): number | null =>
  (file.format === 'mets' || n > 0 ? undefined : file.number) ?? page.number ?? null

/** A file that says it is of another day than the import is for: most often the wrong folder. */
const doubtOf = ({ issue }: SourcePage, date: string): Bilingual | null =>
  issue?.date && issue.date !== date
    ? { zh: `请核对：文件里写的日期是 ${issue.date}，导入到了 ${date}。`, en: `Check this: the file says it is of ${issue.date}, but it was imported into ${date}.` }
    : null

const join = (first: Bilingual | null, second: Bilingual | null): Bilingual | null =>
  first && second ? { zh: `${first.zh} ${second.zh}`, en: `${first.en} ${second.en}` } : (first ?? second)

/** A page in hand when the process was killed is in, and no file tells of it; a copy of a page of this import is unchanged. */
const sinceKilled = async ({ files, id, req }: ImportWork, page: string, sha256: string): Promise<PageResult['status']> => {
  const isTold = files.some(({ results }) => results.some((result) => result.page === page))
  return (isTold ? null : await madeBy(req, id, page, sha256)) ?? 'unchanged'
}

/**
 * @param told what an earlier run has said of the file's pages.
 * @param n how many of its pages came before this one.
 */
const importOne = async (work: ImportWork, file: WorkFile, page: SourcePage, told: PageResult[], n: number): Promise<PageResult> => {
  const number = numberOf(file, page, n)
  try {
    const issue = await work.issue()
    const place = { issue: issue.id, name: file.name ?? null, number }
    const { message, ...outcome } = await importPage(work.req.payload, page, place, { importId: work.id, user: work.user })
    // What was taken up again tells what it told the first time.
    const before = outcome.status === 'unchanged' ? told.find((result) => result.page === outcome.page) : undefined
    if (before) return before
    const status = outcome.status === 'unchanged' && outcome.page ? await sinceKilled(work, outcome.page, page.sha256) : outcome.status
    const doubt = join(doubtOf(page, issue.date), outcome.status === 'new' ? aheadWords(issue.date) : null)
    return { ...outcome, message: join(message, doubt), number, status }
  } catch (error) {
    return failed(work, file, error, number)
  }
}

const keep = async ({ req: { payload } }: ImportWork, file: WorkFile, data: Partial<WorkFile>): Promise<void> => {
  Object.assign(file, data)
  await payload.db.updateOne({
    collection: 'import-files', data: { ...structuredClone(data), updatedAt: new Date().toISOString() }, options: { atomic: true },
    where: { id: { equals: file.id } },
  })
}

/** The pages of a METS file that failed are not imported alone: their articles would be cut by guess. */
const besideMets = ({ files }: ImportWork, mets: WorkFile): WorkFile[] => {
  const folder = mets.path.includes('/') ? mets.path.slice(0, mets.path.lastIndexOf('/') + 1) : ''
  return files.filter((file) => file.state === 'waiting' && file.format !== 'mets' && file.format !== 'text' && file.path.startsWith(folder))
}

const settle = async (work: ImportWork, file: WorkFile, state: FileState): Promise<void> => {
  if (file.format === 'mets') {
    const parts = new Set([...work.used, ...(state === 'failed' ? besideMets(work, file) : [])])
    for (const part of parts) await keep(work, part, { partOf: file.path, state: 'part' })
  }
  await keep(work, file, { state })
  if (state !== 'done') return
  for (const done of [file, ...work.used]) {
    await dropContent(work.req.payload, done.upload)
    await keep(work, done, { upload: null })
  }
}

const givenUp = ({ req }: ImportWork): ClearError =>
  new ClearError(req, 500, {
    zh: `导入这个文件时服务器已连续 ${MOST_ATTEMPTS} 次中断，因此不再自动重试。请按版面拆分或重新导出后上传，再点“继续”。`,
    en: `The server stopped ${MOST_ATTEMPTS} times in a row while it imported this file, so it is not tried again by itself. Split it by pages or export it again, send that, and take the import up again.`,
  })

/** What a run has said is written at most so often: after a crash it is found out again from the pages themselves. */
const WRITE_EVERY_MS = 1_000

/** Tells of the pages of a file: at once in memory, in the database now and then, and that it gets on. */
const openReport = (work: ImportWork, file: WorkFile): { add: (result: PageResult) => Promise<void>; results: PageResult[] } => {
  const results: PageResult[] = []
  let writtenAt = Number.NEGATIVE_INFINITY
  return {
    results,
    add: async (result) => {
      results.push(result)
      file.results = results
      if (Date.now() - writtenAt < WRITE_EVERY_MS) return
      writtenAt = Date.now()
      await keep(work, file, { results, ...(result.status === 'new' || result.status === 're-imported' ? { attempts: 0 } : {}) })
    },
  }
}

/**
 * Imports the pages of one file and keeps with the file what became of each. A page that fails does not stop the rest;
 * between two pages whoever waits for the server has a turn.
 * @returns whether somebody asked to stop; then the page in hand was the last.
 */
export const importFile = async (work: ImportWork, file: WorkFile): Promise<boolean> => {
  const { req: { payload }, used } = work
  used.clear()
  const told = file.results
  const { add, results } = openReport(work, file)
  let isCancelAsked = false
  const sibling = siblingsOf(work.files, file, used, async (other) => contentOf(payload, other as never))
  try {
    if (isGivenUp(file)) throw givenUp(work)
    await keep(work, file, { attempts: (file.attempts ?? 0) + 1 })
    for await (const page of readPages(contentOf(payload, file as never), { format: file.format as SourceFormat, sibling })) {
      // Only here is it known that the file has more pages; one that has none is through.
      if (isCancelAsked) {
        await keep(work, file, { attempts: 0, results })
        return true
      }
      await add(await importOne(work, file, page, told, results.length))
      isCancelAsked = await work.afterPage()
      await breathe()
    }
  } catch (error) {
    if (error instanceof LostImport) throw error
    results.push(failed(work, file, error, numberOf(file, {}, results.length)))
  }
  await keep(work, file, { attempts: isGivenUp(file) ? file.attempts : 0, results })
  await settle(work, file, results.some(({ status }) => status === 'failed') ? 'failed' : 'done')
  used.clear()
  return work.afterPage()
}
