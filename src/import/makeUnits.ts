import type { PayloadRequest } from 'payload'

import { gzipSync } from 'node:zlib'

import { lexicalBody } from '../editorial/lexicalBody'
import { articleLines, type SourceLines } from '../editorial/sourceLines'
import type { SegmentedArticle, SegmentedPhoto } from '../ingest'
import { who } from '../log/who'
import { followUp } from '../store/followUp'
import { clearPage } from './clearPage'
import { startImporting, stopImporting } from './isImporting'
import { logImport } from './logImport'
import type { PagePlan } from './readPage'
import { hasTransactions } from './wholePages'

const storeSource = async (req: PayloadRequest, page: string, { source }: PagePlan): Promise<void> => {
  await req.payload.db.create({
    collection: 'page-sources',
    data: {
      page,
      fileName: source.fileName,
      format: source.format,
      encoding: source.encoding,
      sha256: source.sha256,
      original: gzipSync(source.bytes).toString('base64'),
      lines: source.lines,
    },
    req,
  })
}

const storeArticle = async (
  req: PayloadRequest,
  { page, source }: Origin,
  order: number,
  article: SegmentedArticle,
): Promise<string> => {
  const created = await req.payload.create({
    collection: 'articles',
    data: {
      kicker: article.kicker,
      headline: article.headline,
      subheadline: article.subheadline,
      byline: article.byline,
      authors: article.authors,
      dateline: article.dateline,
      body: lexicalBody(article.paragraphs) as never,
      continuation: article.continuation,
      order,
      pages: [page],
      cutFrom: [page],
      sourceLines: articleLines(page, source, article),
    },
    depth: 0,
    draft: true,
    overrideAccess: true,
    req,
  })
  return String(created.id)
}

/** The page, and the SHA-256 of the file it was read from. */
type Origin = { page: string; source: string }

/** A caption's first words, to tell photos apart in a list. */
const titleOf = (caption: string): string => (caption.length > 24 ? `${caption.slice(0, 24)}…` : caption)

const storePhoto = async (
  req: PayloadRequest,
  { page, source }: Origin,
  order: number,
  photo: SegmentedPhoto,
  articles: string[],
): Promise<void> => {
  const slot = await req.payload.create({
    collection: 'photos',
    data: {
      title: titleOf(photo.caption),
      credit: photo.credit,
      order,
      page,
      article: photo.article === null ? null : (articles[photo.article] ?? null),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  const sourceLines: SourceLines = [{ page, source, role: 'caption', lines: photo.lines }]
  await req.payload.create({
    collection: 'captions',
    data: { text: photo.caption, photo: slot.id, sourceLines },
    depth: 0,
    draft: true,
    overrideAccess: true,
    req,
  })
}

const reportOf = (req: PayloadRequest, { segmentation, source }: PagePlan) => ({
  dialect: segmentation.dialect,
  encoding: source.encoding,
  lines: source.lines.length,
  articles: segmentation.articles.length,
  photos: segmentation.photos.length,
  furniture: segmentation.furniture.length,
  importedBy: {
    id: who(req).actor,
    name: who(req).actorName,
  },
  warnings: segmentation.articles.flatMap((article) =>
    article.warnings.map((warning) => ({ ...warning, article: article.headline })),
  ),
})
export type ImportReport = ReturnType<typeof reportOf>

/** The page becomes visible, with all its units at once: this one write decides. Its entry in the log follows. */
const showPage = async (req: PayloadRequest, page: string, plan: PagePlan): Promise<Record<string, unknown>> => {
  const data = {
    importState: 'whole',
    furniture: plan.segmentation.furniture,
    report: reportOf(req, plan),
  }
  await req.payload.db.updateOne({
    collection: 'pages', data: structuredClone(data), options: { atomic: true }, req, where: { id: { equals: page } },
  })
  await followUp(req, (after) => logImport(after, page))
  return data
}

const store = async (req: PayloadRequest, page: string, plan: PagePlan): Promise<Record<string, unknown>> => {
  await storeSource(req, page, plan)
  const origin: Origin = { page, source: plan.source.sha256 }
  const articles: string[] = []
  for (const [order, article] of plan.segmentation.articles.entries()) {
    articles.push(await storeArticle(req, origin, order, article))
  }
  for (const [order, photo] of plan.segmentation.photos.entries()) {
    await storePhoto(req, origin, order, photo, articles)
  }
  return showPage(req, page, plan)
}

/**
 * Stores what was cut from a page: its source, its articles, its photos with their captions; then shows it. A failure
 * takes everything away again: by the transaction, or, where there is none, step by step (and a crash at the next start).
 * @returns the fields of the page that changed with it.
 */
export const makeUnits = async (req: PayloadRequest, page: string, plan: PagePlan): Promise<Record<string, unknown>> => {
  startImporting(req)
  try {
    return await store(req, page, plan)
  } catch (error) {
    if (!hasTransactions(req)) await clearPage(req, page, 'import-cleared')
    throw error
  } finally {
    stopImporting(req)
  }
}
