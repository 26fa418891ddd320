import type { Dialect, Paragraph, SegmentedArticle, Warning } from '../types'
import { warn } from '../warn'
import type { Element } from './element'
import { headingText } from './headingText'
import { normaliseText } from './normaliseText'
import { continuationOf } from './continuation'
import { readBylines } from './readBylines'
import type { Row } from './row'
import type { Segment } from './segment'
import { endsSentence } from './sentence'
import { endsSigned } from './signature'
import type { HeadlineParts } from './splitHeadline'

const numbers = (rows: readonly Row[]): number[] => rows.map((row) => row.n)

export interface ArticleParts {
  segment: Segment
  parts: HeadlineParts | null
  notes: Segment[]
  warnings: Warning[]
  confidence: number
}

/** Puts one article together from its text, its headline and its notes. */
export function buildArticle({ segment, parts, notes, warnings, confidence }: ArticleParts, dialect: Dialect): SegmentedArticle {
  const body = mergeContinuationLines(segment.elements)
  const paragraphs = [...notes.flatMap((note) => note.elements.map((element) => toParagraph(element, 'note', dialect))),
    ...body.map((element) => toParagraph(element, element.kind === 'title' ? 'crosshead' : 'paragraph', dialect))]
  const byline = readBylines(segment)
  const opening = segment.elements.find((element) => element.opening)?.opening
  const last = body.filter((element) => element.kind === 'paragraph').at(-1)
  const headingRows = [...(parts?.kicker ?? []), ...(parts?.headline ?? []), ...(parts?.subheadline ?? [])]
  const continuation = readContinuation(body, headingRows)
  const isTruncated = last !== undefined && !last.isVerse && continuation?.at !== 'end' && !endsSentence(last.text) && !endsSigned(last.text)
  const bylineRows = segment.bylines.flatMap((element) => element.rows)
  const found = [...warnings]
  if (isTruncated) found.push(warn('truncated', last.rows.at(-1)?.n ?? 0))
  if (byline.doubtfulAt !== null) found.push(warn('byline-unsure', byline.doubtfulAt))
  return {
    kicker: headingText(parts?.kicker ?? [], dialect, continuation?.text),
    headline: headingText(parts?.headline ?? [], dialect, continuation?.text),
    subheadline: headingText(parts?.subheadline ?? [], dialect, continuation?.text),
    byline: byline.text,
    dateline: opening?.dateline ?? null,
    authors: byline.authors,
    paragraphs,
    lines: {
      kicker: numbers(parts?.kicker ?? []),
      headline: numbers(parts?.headline ?? []),
      subheadline: numbers(parts?.subheadline ?? []),
      byline: numbers(bylineRows),
    },
    continuation: continuation?.text ?? null,
    truncated: isTruncated,
    warnings: found,
    confidence: Math.round(Math.max(0.05, confidence - (isTruncated ? 0.1 : 0) - (byline.doubtfulAt === null ? 0 : 0.05)) * 100) / 100,
  }
}

function toParagraph(element: Element, kind: Paragraph['kind'], dialect: Dialect): Paragraph {
  const text =
    kind === 'crosshead'
      ? (headingText(element.rows, dialect) ?? '')
      : element.isVerse
        ? element.rows.map((row) => normaliseText([row.text], dialect).text).join(' ')
        : keepDatelineSpace(element, normaliseText(element.rows.map((row) => row.text), dialect).text)
  return { kind, text, lines: numbers(element.rows) }
}

/** The space after a dateline stands for a comma, whatever follows: `本报聊城讯 7月27日，…` keeps it. */
function keepDatelineSpace(element: Element, text: string): string {
  const dateline = element.opening?.dateline
  if (!dateline || !text.startsWith(dateline)) return text
  const hadSpace = /^\s+[^\s（(]/u.test(element.text.slice(dateline.length))
  return hadSpace && text[dateline.length] !== ' ' ? `${dateline} ${text.slice(dateline.length)}` : text
}

/**
 * A line that only says where the text goes on belongs to the paragraph beside it.
 *
 * `（上接第一版）` / `各地…` → one paragraph
 */
function mergeContinuationLines(elements: readonly Element[]): Element[] {
  const merged: Element[] = []
  let waiting: Element[] = []
  const join = (parts: Element[], into: Element): Element => ({
    ...into,
    rows: parts.flatMap((part) => part.rows),
    text: parts.map((part) => part.text).join(''),
  })
  for (const element of elements) {
    const mark = element.kind === 'paragraph' && element.text.length <= 24 ? continuationOf(element.text) : null
    const before = merged.at(-1)
    if (mark?.at === 'end' && before) merged[merged.length - 1] = join([before, element], before)
    else if (mark) waiting.push(element)
    else {
      merged.push(waiting.length > 0 ? join([...waiting, element], element) : element)
      waiting = []
    }
  }
  const last = merged.pop() ?? waiting[0]
  if (!last) return merged
  return [...merged, waiting.length > 0 ? join(waiting[0] === last ? waiting : [last, ...waiting], last) : last]
}

function readContinuation(body: readonly Element[], heading: readonly Row[]): { at: 'start' | 'end'; text: string } | null {
  const first = body[0] ? continuationOf(body[0].text) : null
  const last = body.at(-1) ? continuationOf(body.at(-1)?.text ?? '') : null
  return last ?? first ?? heading.map((row) => continuationOf(row.text)).find((mark) => mark !== null) ?? null
}
