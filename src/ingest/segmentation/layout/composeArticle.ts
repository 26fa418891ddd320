import type { Author, Paragraph, SegmentedArticle, Warning } from '../../types'
import { warn } from '../../warn'
import { continuationOf } from '../continuation'
import { type Byline, parseByline } from '../parseByline'
import { parseOpening } from '../parseOpening'
import { parseSignature } from '../parseSignature'
import { endsText } from './endsText'
import { isAnyByline } from './isAnyByline'
import { joinText } from './joinText'
import type { Piece } from './piece'

/** What an article is made of, line by line; paragraphs as printed. */
export interface ArticleLines {
  kicker: Piece[]
  headline: Piece[]
  subheadline: Piece[]
  byline: Piece[]
  paragraphs: { kind: Paragraph['kind']; lines: Piece[] }[]
  warnings: Warning[]
  /** Before what is found here. */
  confidence: number
  given?: string
  /** Its headline stands on an earlier page; its end on a later one. */
  isContinued?: boolean
  goesOn?: boolean
}

/** Puts one article together: reads its bylines, its dateline, and whether it goes on elsewhere. */
export function composeArticle(given: ArticleLines): SegmentedArticle {
  const { byline: bylineLines, paragraphs: printed } = takeBylines(given)
  const paragraphs = printed.map(({ kind, lines }): Paragraph => ({ kind, text: kind === 'crosshead' ? headingText(lines) ?? '' : joinText(lines), lines: numbers(lines) }))
  const texts = paragraphs.filter(({ kind }) => kind === 'paragraph')
  const opening = texts[0] ? parseOpening(texts[0].text) : null
  const { authors, text: byline } = readBylines(bylineLines, opening)
  const last = texts.at(-1)
  const continuation = (last && continuationOf(last.text)) ?? (texts[0] && continuationOf(texts[0].text)) ?? null
  const isTruncated = last !== undefined && !given.goesOn && continuation?.at !== 'end' && !endsText(last.text)
  const isHeadless = given.headline.length === 0 && !given.isContinued && continuation?.at !== 'start'
  const warnings = [...given.warnings]
  if (isHeadless) warnings.push(warn('headline-missing', firstLine(given)))
  if (isTruncated) warnings.push(warn('truncated', last.lines.at(-1) ?? 0))
  const confidence = given.confidence - (isHeadless ? 0.4 : 0) - (isTruncated ? 0.1 : 0)
  return {
    kicker: headingText(given.kicker),
    headline: headingText(given.headline),
    subheadline: headingText(given.subheadline),
    byline,
    dateline: opening?.dateline ?? null,
    authors,
    paragraphs,
    lines: { kicker: numbers(given.kicker), headline: numbers(given.headline), subheadline: numbers(given.subheadline), byline: numbers(bylineLines) },
    continuation: continuation?.text ?? null,
    truncated: isTruncated,
    warnings,
    confidence: Math.round(Math.min(1, Math.max(0.05, confidence)) * 100) / 100,
    ...(given.given === undefined ? {} : { given: given.given }),
  }
}

/** The numbers of lines, in their order. */
export const numbers = (lines: readonly Piece[]): number[] => lines.map(({ n }) => n)

const headingText = (lines: readonly Piece[]): string | null => (lines.length === 0 ? null : joinText(lines))

const firstLine = ({ byline, kicker, paragraphs, subheadline }: ArticleLines): number =>
  [...kicker, ...subheadline, ...byline, ...paragraphs.flatMap(({ lines }) => lines)][0]?.n ?? 0

/** How many lines at the top of a text may be bylines. */
const MOST_BYLINES = 3

/** Takes bylines off the top of the text and a signature off its end, where they are lines of their own. */
function takeBylines({ byline, paragraphs }: ArticleLines): Pick<ArticleLines, 'byline' | 'paragraphs'> {
  const rest = paragraphs.map(({ kind, lines }) => ({ kind, lines: [...lines] }))
  const found = [...byline]
  const first = rest.find(({ kind }) => kind === 'paragraph')
  for (let taken = 0; first && taken < MOST_BYLINES && first.lines[0] && isAnyByline(first.lines[0].text); taken += 1) {
    found.push(first.lines.shift() as Piece)
  }
  const last = rest.at(-1)
  const end = last?.kind === 'paragraph' ? last.lines.at(-1) : undefined
  const isSigned = end && (last?.lines.length ?? 0) + rest.length > 2 && (isAnyByline(end.text) || parseSignature(end.text) !== null)
  if (isSigned) found.push(last?.lines.pop() as Piece)
  return { byline: found, paragraphs: rest.filter(({ lines }) => lines.length > 0) }
}

function readBylines(lines: readonly Piece[], opening: ReturnType<typeof parseOpening>): { authors: Author[]; text: string | null } {
  const found: Pick<Byline, 'authors' | 'text'>[] = lines.map(({ text }) => parseByline(text) ?? parseSignature(text) ?? { text, authors: authorsOf(text) })
  if (opening?.byline) found.push({ text: opening.byline, authors: opening.authors })
  if (found.length === 0) return { authors: [], text: null }
  const authors = found.flatMap((each) => each.authors)
  return {
    authors: authors.filter(({ name }, at) => authors.findIndex((other) => other.name === name) === at),
    text: found.map(({ text }) => text).join(' '),
  }
}

/** What the file calls an author need not be a byline in Chinese: `By John Smith.` → John Smith */
function authorsOf(text: string): Author[] {
  const name = text.replace(/^(?:by|von|par|por|door|av|af)\s+/iu, '').replace(/[\s.,;:]+$/u, '').trim()
  return /^\p{Lu}[\p{L}.'’ -]{1,60}$/u.test(name) ? [{ name, role: null }] : []
}
