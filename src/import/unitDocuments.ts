import type { PayloadRequest } from 'payload'

import { gzipSync } from 'node:zlib'

import { lexicalBody } from '../editorial/lexicalBody'
import { shortened } from '../editorial/shortened'
import { articleLines, type SourceLines } from '../editorial/sourceLines'
import type { SegmentedArticle, SegmentedPhoto } from '../ingest'
import type { NewDocument } from '../store/insertAll'
import { objectId } from '../store/objectId'
import { FIRST_STATE } from '../workflow/firstState'
import { importedTexts } from './anchors'
import type { PagePlan } from './planPage'

/** The page that units are cut from, and where they stand by it. */
export type Origin = { issue: string; page: string; publication: string; revision: number }

type Made = { at: string; origin: Origin; plan: PagePlan }

const sourceDocument = (req: PayloadRequest, { origin, plan }: Made, units: NewDocument[]): NewDocument => {
  const { source } = plan
  return {
    collection: 'page-sources',
    id: objectId(),
    data: {
      page: origin.page,
      fileName: source.fileName,
      format: source.format,
      encoding: source.encoding,
      sha256: source.sha256,
      original: gzipSync(source.bytes).toString('base64'),
      lines: source.lines,
      texts: importedTexts(units),
      marks: plan.marks,
      revision: origin.revision,
      cutBy: plan.run,
    },
  }
}

/** A draft nobody has touched, with its first version. */
const draft = (collection: 'articles' | 'captions', id: string, at: string, content: Record<string, unknown>): NewDocument => {
  const data = { ...content, ...FIRST_STATE, correctedBy: null, isPending: false, createdAt: at, updatedAt: at }
  return { collection, id, data, version: data }
}

const articleDocument = ({ at, origin, plan }: Made, index: number, article: SegmentedArticle): NewDocument =>
  draft('articles', plan.ids.articles[index] as string, at, {
    kicker: article.kicker,
    headline: article.headline,
    subheadline: article.subheadline,
    byline: article.byline,
    authors: article.authors.map((author) => ({ id: objectId(), ...author })),
    dateline: article.dateline,
    body: lexicalBody(article.paragraphs),
    continuation: article.continuation,
    order: index,
    pages: [origin.page],
    issue: origin.issue,
    publication: origin.publication,
    cutFrom: [origin.page],
    cutBy: plan.run,
    // The ids of a file are its own; of two files of one issue that name the same, both are of that issue.
    partOf: article.given ? `${origin.issue}:${article.given}` : null,
    confidence: article.confidence,
    doubts: article.warnings,
    sourceLines: articleLines(origin.page, plan.source.sha256, article),
  })

const photoDocuments = ({ at, origin, plan }: Made, index: number, photo: SegmentedPhoto): [NewDocument, NewDocument] => {
  const { issue, page, publication } = origin
  const slot = plan.ids.photos[index] as string
  const place = { cutBy: plan.run, issue, page, publication }
  const sourceLines: SourceLines = [{ page, source: plan.source.sha256, role: 'caption', lines: photo.lines }]
  return [
    {
      collection: 'photos',
      id: slot,
      data: {
        ...place,
        title: shortened(photo.caption),
        credit: photo.credit,
        order: index,
        article: photo.article === null ? null : (plan.ids.articles[photo.article] ?? null),
        isPublic: false,
        createdAt: at,
        updatedAt: at,
      },
    },
    draft('captions', plan.ids.captions[index] as string, at, { ...place, text: photo.caption, photo: slot, sourceLines }),
  ]
}

/** Everything that a page's plan puts into the database, in the order it can be inserted. */
export const unitDocuments = (req: PayloadRequest, origin: Origin, plan: PagePlan): NewDocument[] => {
  const made: Made = { at: new Date().toISOString(), origin, plan }
  const { articles, photos } = plan.segmentation
  const slots = photos.map((photo, index) => photoDocuments(made, index, photo))
  const units = [
    ...articles.map((article, index) => articleDocument(made, index, article)),
    ...slots.map(([slot]) => slot),
    ...slots.map(([, caption]) => caption),
  ]
  return [sourceDocument(req, made, units), ...units]
}
