import { bodyParts, type BodyPart, lexicalBody } from '../lexicalBody'
import type { SourceLines } from '../sourceLines'
import { shareOf } from './bigrams'
import { edgeMarks } from './edgeMarks'
import { joinBylines } from './joinBylines'
import { names } from './pages'
import { parseContinuations } from './parseContinuation'
import { isBroken } from './seam'
import type { JumpMark, StandsOn } from './types'
import { withoutMarks } from './withoutMarks'

type Titles = 'headline' | 'kicker' | 'subheadline'
const TITLES = ['kicker', 'headline', 'subheadline'] as const satisfies Titles[]

/** Nearly all of a title stands in the other's: it is the same one, shortened or with a slip of the reading. */
const REPEATS = 0.75

type Author = { id?: string | null; name?: string | null; role?: string | null }

/** Its line is one of a page's file: once texts of several pages are one, it names the page. */
type Doubt = { page?: string; rule: string }

/** A text as it is stored, relations as ids; whatever else it has stays as the first has it. */
export type JoinableText = Record<string, unknown> & {
  authors?: Author[] | null
  body?: unknown
  byline?: string | null
  /** 0 to 1. */
  confidence?: number | null
  continuation?: string | null
  cutFrom?: string[] | null
  dateline?: string | null
  doubts?: Doubt[] | null
  headline?: string | null
  kicker?: string | null
  pages?: string[] | null
  sourceLines?: SourceLines | null
  subheadline?: string | null
}

/** The pages that each of the two stands on. */
export type JoinedPages = Record<'first' | 'second', readonly StandsOn[]>

const titlesOf = (text: JoinableText): string => TITLES.map((name) => text[name] ?? '').join('\n')

const titleOf = (text: JoinableText, name: Titles): string => withoutMarks(text[name] ?? '')

/** The titles of the continuation that the first does not have: they go on as crossheads. */
const newTitles = (first: JoinableText, second: JoinableText): Titles[] =>
  TITLES.filter((name) => {
    const title = titleOf(second, name)
    return title !== '' && shareOf(title, titlesOf(first)) < REPEATS
  })

const leadsElsewhere = (mark: JumpMark, other: readonly StandsOn[]): boolean =>
  other.length > 0 && other.every((page) => names(mark.page, page) === false)

/** The mark at the seam, where it is of this seam: 下转 at the end of the first, 上接 at the beginning of the second. */
const withoutMark = (parts: BodyPart[], edge: 'end' | 'start', other: readonly StandsOn[]): BodyPart[] => {
  const index = edge === 'start' ? 0 : parts.length - 1
  const part = parts[index]
  if (part?.kind !== 'paragraph') return parts
  const { marks, paragraphs } = edgeMarks(edge === 'start' ? [part.text, ''] : ['', part.text])
  const [mark] = marks
  if (mark?.direction !== (edge === 'start' ? 'from' : 'to') || (mark.isReference && leadsElsewhere(mark, other))) return parts
  const text = paragraphs.join('')
  return text === '' ? parts.filter((_, at) => at !== index) : parts.map((each, at) => (at === index ? { ...each, text } : each))
}

/** A text that speaks of the same page twice says so in its lines; here its marks at the seam have done their work. */
const joinBodies = (first: BodyPart[], titles: BodyPart[], second: BodyPart[], pages: JoinedPages): BodyPart[] => {
  const above = withoutMark(first, 'end', pages.second)
  const below = withoutMark(second, 'start', pages.first)
  const [ending, beginning] = [above.at(-1), below[0]]
  if (ending?.kind !== 'paragraph' || beginning?.kind !== 'paragraph' || !isBroken(ending.text, beginning.text)) {
    return [...above, ...titles, ...below]
  }
  // A headline in the middle of a sentence would break it again: it follows the paragraph.
  return [...above.slice(0, -1), { ...ending, text: `${ending.text}${beginning.text}` }, ...titles, ...below.slice(1)]
}

const joinAuthors = (first: JoinableText, second: JoinableText): Author[] => {
  const own = first.authors ?? []
  const added = (second.authors ?? []).filter(({ name }) => !own.some((author) => author.name === name))
  // Rows of another document: their ids are that one's.
  return [...own, ...added.map(({ name, role }) => ({ name, role }))]
}

const joinLines = (first: JoinableText, second: JoinableText, crossheads: Titles[]): SourceLines | null => {
  // What was made by hand was cut from no lines.
  if (!first.sourceLines && !second.sourceLines) return null
  const added = (second.sourceLines ?? []).map((part) =>
    (crossheads as string[]).includes(part.role) ? { ...part, role: 'crosshead' as const } : part,
  )
  return [...(first.sourceLines ?? []), ...added]
}

const marksOf = ({ body, continuation }: JoinableText, edge: 'end' | 'start'): JumpMark[] => {
  const part = edge === 'start' ? bodyParts(body)[0] : bodyParts(body).at(-1)
  const inText = part?.kind === 'paragraph' ? edgeMarks(edge === 'start' ? [part.text, ''] : ['', part.text]).marks : []
  return [...parseContinuations(continuation ?? ''), ...inText]
}

/** What is left of the marks: where the first came from, where the second goes on, and at the seam what leads to a third page. */
const joinMarks = (first: JoinableText, second: JoinableText, { first: above, second: below }: JoinedPages): string | null => {
  const left = [
    ...parseContinuations(first.continuation ?? '').filter(({ direction }) => direction === 'from'),
    ...marksOf(second, 'start').filter((mark) => mark.direction === 'from' && leadsElsewhere(mark, above)),
    ...marksOf(first, 'end').filter((mark) => mark.direction === 'to' && !mark.isReference && leadsElsewhere(mark, below)),
    ...parseContinuations(second.continuation ?? '').filter(({ direction }) => direction === 'to'),
  ]
  return [...new Set(left.map(({ text }) => text))].join(' ') || null
}

/** What the join has answered: where the first goes on, and where the headline of the second is. */
const ANSWERED: Record<'first' | 'second', string> = { first: 'truncated', second: 'headline-missing' }

/** The other doubts go on; a part whose only doubt was that one makes the whole no less sure. */
const joinDoubts = (first: JoinableText, second: JoinableText): { confidence: number | null; doubts: Doubt[] | null } => {
  const parts = ([['first', first], ['second', second]] as const).map(([side, { confidence, doubts, pages }]) => {
    const page = pages?.length === 1 ? pages[0] : undefined
    const open = (doubts ?? []).filter(({ rule }) => rule !== ANSWERED[side]).map((doubt) => (page ? { page, ...doubt } : doubt))
    return { confidence, isAnswered: open.length === 0 && Boolean(doubts?.length), open }
  })
  const counted = parts.every(({ isAnswered }) => isAnswered) ? parts : parts.filter(({ isAnswered }) => !isAnswered)
  const sure = counted.flatMap(({ confidence }) => (typeof confidence === 'number' ? [confidence] : []))
  return {
    confidence: sure.length > 0 ? Math.min(...sure) : null,
    doubts: first.doubts || second.doubts ? parts.flatMap(({ open }) => open) : null,
  }
}

const united = (a: string[] | null | undefined, b: string[] | null | undefined): string[] => [...new Set([...(a ?? []), ...(b ?? [])])]

/**
 * The text of an article with its continuation: what was corrected in either stays, the marks at the seam go (they are in
 * the source lines), a sentence that broke there is one again, and a new headline of the continuation is a crosshead.
 * @param pages where each stands, as far as it is known: a mark that leads to a third page stays.
 * @example `…要深入（下转2版）` + `（上接1版）贯彻落实。` // → `…要深入贯彻落实。`
 */
export const joinTexts = (first: JoinableText, second: JoinableText, pages: JoinedPages = { first: [], second: [] }): JoinableText => {
  const crossheads = newTitles(first, second)
  const titles = crossheads.map((name): BodyPart => ({ kind: 'crosshead', text: titleOf(second, name) }))
  return {
    ...first,
    ...joinDoubts(first, second),
    authors: joinAuthors(first, second),
    body: lexicalBody(joinBodies(bodyParts(first.body), titles, bodyParts(second.body), pages)),
    byline: joinBylines(first.byline, second.byline),
    continuation: joinMarks(first, second, pages),
    cutFrom: united(first.cutFrom, second.cutFrom),
    dateline: first.dateline || second.dateline || null,
    pages: united(first.pages, second.pages),
    sourceLines: joinLines(first, second, crossheads),
  }
}
