import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'

import type { Bilingual } from '../editorial/bilingual'
import { ClearError } from '../errors'
import type { SourcePage } from '../ingest'
import { findPage, type PageRow } from '../recut/page/findPage'
import { idOf } from '../workflow/document'
import { contextOfImport } from './importRun'
import { type KnownBytes, pageOfBytes } from './pageOfBytes'
import { planPage } from './planPage'
import { reimportPage } from './reimport/reimportPage'
import { takenError } from './takenError'

/** Where a page stands: the id of its issue; number and name as far as they are known. */
export type PagePlace = { issue: string; number: number | null; name: string | null }

export type ImportOutcome = {
  status: 'new' | 'unchanged' | 're-imported'
  /** The page's id. */
  page: string
  title: string
  articles: number
  photos: number
  /** What blocks approval until somebody has looked at it. */
  faults: number
  warnings: number
  /** What a person should know besides. */
  message: Bilingual | null
}

export type ImportOptions = {
  /** The import of many files that this page belongs to. */
  importId?: string
  user?: TypedUser | null
  /** Whether changed bytes at a place that is taken are taken for the same page, digitised again (the default). */
  replace?: 'same-page' | 'never'
}

/** Another process may be importing the same file; how long to wait for it, and how often to look. */
const PATIENCE_MS = 60_000
const LOOK_MS = 250

type Figures = { articles?: number; faults?: unknown[]; photos?: number; warnings?: unknown[] }

const outcomeOf = ({ id, report, title }: Pick<PageRow, 'id' | 'report' | 'title'>, status: ImportOutcome['status'], message: Bilingual | null): ImportOutcome => {
  const { articles = 0, faults = [], photos = 0, warnings = [] } = (report ?? {}) as Figures
  return { articles, faults: faults.length, message, page: String(id), photos, status, title: title ?? '', warnings: warnings.length }
}

type Told = Pick<PagePlace, 'number'> & { issue: string | null }

const outcomeOfKnown = ({ isCurrent, page }: KnownBytes, { issue, number }: Told): ImportOutcome | null => {
  if (page.importState === 'importing') return null
  if (!isCurrent) {
    return outcomeOf(page, 'unchanged', {
      zh: `这是 ${page.title} 以前的文件，那一版已换成更正的文件；没有改动任何内容。`,
      en: `This is an earlier file of ${page.title}, which is made from a corrected one now; nothing was done.`,
    })
  }
  const isElsewhere = idOf(page.issue) !== issue || (number !== null && page.number !== number)
  const message = isElsewhere
    ? { zh: `这个文件已作为 ${page.title} 导入过；没有移动任何内容。`, en: `It was imported before as ${page.title}; nothing was moved.` }
    : null
  return outcomeOf(page, 'unchanged', message)
}

/** The outcome for bytes that are imported already; null when they are not. An issue that is not there yet is null. */
export const findImported = async (req: PayloadRequest, sha256: string, place: Told): Promise<ImportOutcome | null> => {
  const known = await pageOfBytes(req, sha256)
  return known && outcomeOfKnown(known, place)
}

/** The page that stands where this one shall stand: of the same number, or, where that is not known, from a file of the same name. */
const pageAt = (req: PayloadRequest, { issue, number }: PagePlace, fileName: string): Promise<PageRow | null> =>
  findPage(
    req,
    number === null
      ? { and: [{ issue: { equals: issue } }, { fileName: { equals: fileName } }, { number: { exists: false } }] }
      : { slot: { equals: `${issue}#${number}` } },
  )

const isOtherPage = (error: unknown): boolean => error instanceof ClearError && (error.data as { code?: string } | undefined)?.code === 'other-page'

/** @returns null when no page stands there. Where no number says so, a file of the same name may be of another page. */
const importAgain = async (req: PayloadRequest, source: SourcePage, place: PagePlace): Promise<ImportOutcome | null> => {
  const taken = await pageAt(req, place, source.fileName)
  if (!taken || taken.importState === 'importing') return null
  try {
    return outcomeOf(await reimportPage(req, taken.id, source), 're-imported', null)
  } catch (error) {
    if (place.number !== null || !isOtherPage(error)) throw error
    return null
  }
}

const create = async (req: PayloadRequest, source: SourcePage, { issue, name, number }: PagePlace, isUnknown: boolean): Promise<ImportOutcome> => {
  await planPage(req, source, { isUnknown })
  const page = await req.payload.create({
    collection: 'pages',
    // The rest of the page (its keys, its report) is written by its hooks.
    data: { issue, name, number },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return outcomeOf(page, 'new', null)
}

/**
 * Imports one page that has been read: the one door for the command, the job and the admin. The same bytes again are no
 * work; changed bytes of a page that is there are imported again (src/import/reimport); another process that imports the
 * same ones just now is waited for. Nothing of a page that fails is stored.
 * @throws {ClearError} with the reason, in both languages.
 */
export const importPage = async (
  payload: Payload,
  source: SourcePage,
  place: PagePlace,
  { importId, replace = 'same-page', user }: ImportOptions = {},
): Promise<ImportOutcome> => {
  const giveUpAt = Date.now() + PATIENCE_MS
  for (;;) {
    const req = await createLocalReq({ ...(importId ? { context: contextOfImport(importId) } : {}), ...(user ? { user } : {}) }, payload)
    const known = await pageOfBytes(req, source.sha256)
    const unchanged = known && outcomeOfKnown(known, place)
    if (unchanged) return unchanged
    try {
      return (replace === 'same-page' ? await importAgain(req, source, place) : null) ?? (await create(req, source, place, known === null))
    } catch (error) {
      const isTheirs = (await pageOfBytes(req, source.sha256))?.isCurrent === true
      if (!isTheirs || Date.now() > giveUpAt) throw takenError(req, error) ?? error
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
  }
}
