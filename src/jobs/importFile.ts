import type { PayloadRequest, TypedUser } from 'payload'

import { contentOf } from '../collections/ImportFiles/contentOf'
import { dropContent } from '../collections/ImportFiles/dropContent'
import type { FileState } from '../collections/Imports/importStates'
import type { Bilingual } from '../editorial/bilingual'
import { importPage } from '../import/importPage'
import { readPages, type SourceFormat, type SourcePage } from '../ingest'
import { LostImport } from './LostImport'
import type { PageResult } from './PageResult'
import { siblingsOf } from './siblings'
import { wordsOf } from './wordsOf'
import type { WorkFile } from './workFile'

export type ImportWork = {
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

const importOne = async (work: ImportWork, file: WorkFile, page: SourcePage, n: number): Promise<PageResult> => {
  const number = numberOf(file, page, n)
  try {
    const issue = await work.issue()
    const place = { issue: issue.id, name: file.name ?? null, number }
    const { message, ...outcome } = await importPage(work.req.payload, page, place, { user: work.user })
    // What was taken up again tells what it told the first time.
    const before = outcome.status === 'unchanged' ? file.results.find((result) => result.page === outcome.page) : undefined
    return before ?? { ...outcome, message: join(message === null ? null : { en: message, zh: message }, doubtOf(page, issue.date)), number }
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
  return files.filter((file) => file.state === 'waiting' && file.format === 'alto' && file.path.startsWith(folder))
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

/**
 * Imports the pages of one file and keeps with the file what became of each. A page that fails does not stop the rest.
 * @returns whether somebody asked to stop; then the page in hand was the last.
 */
export const importFile = async (work: ImportWork, file: WorkFile): Promise<boolean> => {
  const { req: { payload }, used } = work
  used.clear()
  const results: PageResult[] = []
  let isCancelAsked = false
  const sibling = siblingsOf(work.files, file, used, async (other) => contentOf(payload, other as never))
  try {
    for await (const page of readPages(contentOf(payload, file as never), { format: file.format as SourceFormat, sibling })) {
      // Only here is it known that the file has more pages; one that has none is through.
      if (isCancelAsked) return true
      results.push(await importOne(work, file, page, results.length))
      await keep(work, file, { results: [...results] })
      isCancelAsked = await work.afterPage()
    }
  } catch (error) {
    if (error instanceof LostImport) throw error
    results.push(failed(work, file, error, numberOf(file, {}, results.length)))
  }
  await keep(work, file, { results: [...results] })
  await settle(work, file, results.some(({ status }) => status === 'failed') ? 'failed' : 'done')
  used.clear()
  return work.afterPage()
}
