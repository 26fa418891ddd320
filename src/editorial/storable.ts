import type { SegmentedArticle, SegmentedPhoto, Segmentation } from '../ingest'
import { warn } from '../ingest/warn'

/** The longest texts that the fields of a draft take, in UTF-16 units. */
const LONGEST = { author: 200, caption: 10_000, credit: 200, line: 1_000, role: 100 }

// eslint-disable-next-line no-control-regex -- these are what it is about
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu
const LONE_SURROGATE = /\p{Surrogate}/gu

/** `安\u0007全` → `安全`, half a character → `�`: what no database keeps. The source lines keep everything as it came. */
const clean = (text: string): string => text.replace(CONTROL, '').replace(LONE_SURROGATE, '\ufffd')

const cleanOrNull = (text: string | null): string | null => (text === null ? null : clean(text))

const HEADING = ['kicker', 'headline', 'subheadline', 'byline'] as const

/** A “headline” of a thousand characters is a text: it becomes the first paragraph, with its lines. */
const withoutLongLines = (article: SegmentedArticle): SegmentedArticle => {
  const isTooLong = (text: string | null): text is string => text !== null && text.length > LONGEST.line
  const long = HEADING.filter((name) => isTooLong(article[name]))
  const dateline = isTooLong(article.dateline) ? null : article.dateline
  if (long.length === 0) return { ...article, dateline }
  const lines = { ...article.lines }
  const fixed = { ...article, dateline, lines }
  const moved = long.map((name) => {
    const paragraph = { kind: 'paragraph' as const, text: article[name] as string, lines: lines[name] }
    fixed[name] = null
    lines[name] = []
    return paragraph
  })
  return {
    ...fixed,
    confidence: Math.min(article.confidence, 0.5),
    paragraphs: [...moved, ...article.paragraphs],
    warnings: [...article.warnings, warn('headline-missing', moved[0]?.lines[0] ?? 0)],
  }
}

const storableArticle = (article: SegmentedArticle): SegmentedArticle =>
  withoutLongLines({
    ...article,
    kicker: cleanOrNull(article.kicker),
    headline: cleanOrNull(article.headline),
    subheadline: cleanOrNull(article.subheadline),
    byline: cleanOrNull(article.byline),
    dateline: cleanOrNull(article.dateline),
    continuation: cleanOrNull(article.continuation)?.slice(0, LONGEST.line) ?? null,
    // The byline keeps what stands there; this is read from it.
    authors: article.authors
      .map(({ name, role }) => ({ name: clean(name).trim(), role: cleanOrNull(role) }))
      .filter(({ name }) => name !== '' && name.length <= LONGEST.author)
      .map(({ name, role }) => ({ name, role: role !== null && role.length > LONGEST.role ? null : role })),
    paragraphs: article.paragraphs.map((paragraph) => ({ ...paragraph, text: clean(paragraph.text) })),
  })

const articleOf = (photo: SegmentedPhoto): SegmentedArticle => ({
  kicker: null, headline: null, subheadline: null, byline: null, dateline: null, authors: [],
  paragraphs: [{ kind: 'paragraph', text: photo.caption, lines: photo.lines }],
  lines: { kicker: [], headline: [], subheadline: [], byline: [] },
  continuation: null, truncated: false, confidence: 0.5,
  warnings: [warn('headline-missing', photo.lines[0] ?? 0)],
})

const storablePhoto = (photo: SegmentedPhoto): SegmentedPhoto => {
  const caption = clean(photo.caption)
  const credit = cleanOrNull(photo.credit)
  const isLong = credit !== null && credit.length > LONGEST.credit
  return { ...photo, caption: isLong ? `${caption} ${credit}` : caption, credit: isLong ? null : credit }
}

/**
 * A segmentation as drafts can hold it: the same lines in the same number of places, texts without what no database
 * keeps and no longer than their fields. What the desk saves of it again is accepted as it is.
 */
export const storable = (segmentation: Segmentation): Segmentation => {
  const photos = segmentation.photos.map(storablePhoto)
  const isCaption = (photo: SegmentedPhoto): boolean => photo.caption.length <= LONGEST.caption
  return {
    ...segmentation,
    articles: [...segmentation.articles.map(storableArticle), ...photos.filter((photo) => !isCaption(photo)).map(articleOf)],
    photos: photos.filter(isCaption),
  }
}
