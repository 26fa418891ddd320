import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldArticle, GoldPage, Ranges } from '../../src/ingest/quality/gold'
import type { Author } from '../../src/ingest/types'

/** One article as the paper wrote it: no line ends, no print form. */
export interface Story {
  /** `003/a5` */
  id: string
  kicker: string | null
  headline: string
  subheadline: string | null
  authors: Author[]
  /** A signature that names no person: 本报评论员 */
  collective: string | null
  /** Without dateline and inline byline. */
  body: { kind: 'paragraph' | 'crosshead'; text: string }[]
  note: string[]
}

export interface Stock {
  stories: Story[]
  captions: string[]
}

interface StoredArticle extends GoldArticle {
  paragraphs?: Ranges
  truncated?: boolean
  byline?: string | null
}

/** Their text or headline is visibly cut in the source: nobody could say where a reprint of them ends. */
const CUT_IN_SOURCE = ['002/a1', '002/a12']

/**
 * Takes the articles and captions out of the labelled pages in `goldDir`, whose sources are in `sourceDir`.
 *
 * @throws {Error} when a label's source is missing or a paragraph comes out empty: the labels do not fit the text
 */
export function loadStock(goldDir: string, sourceDir: string): Stock {
  const stories: Story[] = []
  const captions: string[] = []
  const sources = readdirSync(sourceDir)
  for (const file of readdirSync(goldDir).filter((name) => name.endsWith('.json')).sort()) {
    const gold = JSON.parse(readFileSync(join(goldDir, file), 'utf8')) as Omit<GoldPage, 'articles'> & { articles: StoredArticle[] }
    const name = sources.find((source) => source === gold.source)
    if (!name) throw new Error(`${file} names the source ${gold.source}, which is not in ${sourceDir}`)
    const lines = readFileSync(join(sourceDir, name), 'utf8').split('\n')
    const page = file.replace(/\.json$/u, '')
    for (const article of gold.articles) {
      if (!CUT_IN_SOURCE.includes(`${page}/${article.id}`)) stories.push(toStory(page, article, lines))
    }
    // a bare label under a picture says nothing of itself that makes it a caption
    for (const photo of gold.photos) if (photo.caption.length > 15) captions.push(clean(photo.caption))
  }
  return { stories, captions }
}

const numbersOf = (ranges: Ranges): number[] =>
  ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))

function toStory(page: string, article: StoredArticle, lines: readonly string[]): Story {
  const id = `${page}/${article.id}`
  const textOf = (range: readonly number[]): string => clean(range.map((n) => lines[n - 1]?.trim() ?? '').join(''))
  const crossheads = article.crossheads.map((crosshead) => ({ at: crosshead.lines[0]?.[0] ?? 0, kind: 'crosshead' as const, text: crosshead.text }))
  const headings = new Set(article.crossheads.flatMap((crosshead) => numbersOf(crosshead.lines)))
  const ranges = article.paragraphs?.map((range) => numbersOf([range])) ?? paragraphsByBlanks(article, headings, lines)
  const paragraphs = ranges.map((range) => ({ at: range[0] ?? 0, kind: 'paragraph' as const, text: textOf(range) }))
  if (paragraphs.length !== article.paragraph_count) throw new Error(`${id} has ${paragraphs.length} paragraphs, its label says ${article.paragraph_count}`)
  const body = [...paragraphs, ...crossheads].sort((a, b) => a.at - b.at).map(({ kind, text }) => ({ kind, text }))
  const first = body[0]
  if (first) first.text = withoutOpening(first.text)
  const last = body[body.length - 1]
  if (last) last.text = last.text.replace(/[（(]下转\d版[）)]$/u, '')
  if (body.some((part) => part.text === '')) throw new Error(`${id} has an empty paragraph: its label does not fit the text`)
  return {
    id,
    kicker: article.kicker && clean(article.kicker),
    headline: clean(article.headline ?? ''),
    subheadline: article.subheadline && clean(article.subheadline),
    authors: article.authors,
    collective: article.authors.length === 0 ? (article.byline ?? null) : null,
    body,
    note: article.editors_note_lines.map((range) => textOf(numbersOf([range]))),
  }
}

/** Pages whose labels say no paragraph ranges are OCR: every line is one, save where a blank is labelled as false. */
function paragraphsByBlanks(article: GoldArticle, headings: ReadonlySet<number>, lines: readonly string[]): number[][] {
  const found: number[][] = []
  let isNew = true
  for (const n of numbersOf(article.body_lines)) {
    if (headings.has(n)) isNew = true
    else if ((lines[n - 1] ?? '').trim() === '') isNew = !article.false_breaks.includes(n)
    else if (isNew) {
      found.push([n])
      isNew = false
    } else found[found.length - 1]?.push(n)
  }
  return found
}

/** `本报讯（记者 王培源） 一次性领取…` → `一次性领取…` */
const withoutOpening = (text: string): string =>
  text.replace(/^本报[^（(，。]{0,10}讯\s*/u, '').replace(/^[（(][^）)]*(?:记者|通\s*讯\s*员)[^）)]*[）)]\s*/u, '')

/** `10 月 22 日, 全市(县)` → `10月22日，全市（县）` */
function clean(text: string): string {
  return text
    .replace(/(?<!\d), ?|, ?(?!\d)/gu, '，')
    .replace(/; ?/gu, '；')
    .replace(/: ?/gu, '：')
    .replace(/\( ?/gu, '（')
    .replace(/\) ?/gu, '）')
    .replace(/! ?/gu, '！')
    .replace(/(?<=[^\x20-\x7e]) (?=[\dA-Z])|(?<=[\dA-Z%]) (?=[^\x20-\x7e])/gu, '')
    .trim()
}
