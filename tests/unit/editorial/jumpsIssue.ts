import { cutPage } from '../../../src/ingest'
import { jumpPart } from '../../../src/editorial/jumps/jumpPart'
import type { JumpPart } from '../../../src/editorial/jumps/types'
import { numbersFrom } from '../../helpers/crash/numbersFrom'
import { readSeed, seedFiles } from '../ingest/seeds'

type Story = { authors: { name: string }[]; body: string[]; headline: string }

/** Every article of the seed pages that has a headline and some text: real newspaper text to make issues from. */
const stories: Story[] = seedFiles.flatMap((file) =>
  cutPage(readSeed(file)).articles.flatMap(({ authors, headline, paragraphs }) => {
    const body = paragraphs.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text.replace(/（下转.*$/u, ''))
    return headline && body.join('').length >= 60 ? [{ authors, body, headline }] : []
  }),
)

export type InventedIssue = { parts: JumpPart[]; truth: string[] }
export type Kind = { /** Jumps of which one side's mark is lost, in ten. */ lostMarks: number; /** Pages without a number, in ten. */ unknownPages: number }

const MARKS_TO = ['下转N版', '下转第N版', '（下转A0N版）', '下轉第N版', '转N版', '◀下转N版']
const MARKS_FROM = ['上接N版', '上接第N版', '（上接A0N版）', '上接第 N 版', '◀ 上接 N 版', '[上接第N版】', '紧接N版']
const CHINESE = '〇一二三四五六七八九'

/**
 * An issue of eight pages made of real articles: twelve of them broken over two or three pages, the others left whole,
 * shortened, or with a mark that leads to a page that is not there.
 */
export const inventIssue = (seed: number, { lostMarks, unknownPages }: Kind): InventedIssue => {
  const below = numbersFrom(seed)
  const chance = (tenths: number): boolean => below(10) < tenths
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const shuffled = [...stories].map((story) => [below(1_000_000), story] as const).sort((a, b) => a[0] - b[0]).map(([, story]) => story)
  const pageIds = Array.from({ length: 9 }, (_, n) => `seed${seed}-page${n}`)
  const known = pageIds.map(() => !chance(unknownPages))
  const page = (n: number) => ({ id: pageIds[n] as string, number: known[n] ? n : null })
  const mark = (forms: string[], n: number): string => one(forms).replace('N', chance(3) ? (CHINESE[n] as string) : String(n))
  const parts: JumpPart[] = []
  const truth: string[] = []
  const add = (id: string, n: number, headline: string | null, authors: { name: string }[], body: string[], continuation: string | null): void => {
    parts.push(jumpPart({
      id, issue: `issue${seed}`, pages: [page(n)], headline, authors, continuation,
      body: body.map((text) => ({ kind: 'paragraph', text })),
    }))
  }
  const headlineOf = (headline: string, index: number): string | null => {
    switch (below(4)) {
      case 0: return headline
      case 1: return headline.slice(0, Math.max(4, Math.ceil(headline.length * 0.6)))
      case 2: return null
      // A new headline: words from somewhere inside the paper that say nothing of the first.
      default: return `${['攻坚克难开新局', '为民服务见实效', '一张蓝图绘到底', '改革再出发'][index % 4]}`
    }
  }
  const halves = (text: string): [string, string] => {
    const middle = Math.floor(text.length * (0.25 + below(50) / 100))
    if (chance(6)) return [text.slice(0, middle), text.slice(middle)]
    const stop = text.indexOf('。', middle)
    return stop > 0 && stop < text.length - 20 ? [text.slice(0, stop + 1), text.slice(stop + 1)] : [text.slice(0, middle), text.slice(middle)]
  }

  const long = shuffled.filter(({ body }) => body.join('').length >= 240)
  const broken = long.slice(0, 12)
  const rest = shuffled.filter((story) => !broken.includes(story))
  broken.forEach(({ authors, body, headline }, index) => {
    // Most jumps lead from the front page, several to the same page.
    const from = index < 6 ? 1 : 1 + below(5)
    const to = index < 6 ? 2 + (index % 3) : from + 1 + below(3)
    const [first, second] = halves(body.join('\n'))
    const lost = chance(lostMarks) ? below(2) : null
    const id = `s${seed}-${index}`
    add(`${id}-a`, from, headline, authors, first.split('\n'), lost === 0 ? null : mark(MARKS_TO, to))
    add(`${id}-b`, to, headlineOf(headline, index), chance(5) ? authors : [], second.split('\n'), lost === 1 ? null : mark(MARKS_FROM, from))
    truth.push(`${id}-a→${id}-b`)
  })
  rest.slice(0, 40).forEach(({ authors, body, headline }, index) => {
    const n = 1 + (index % 8)
    const id = `s${seed}-rest${index}`
    // A page that is not imported, a pointer to another text, a short text without a headline.
    if (index % 13 === 4) add(id, n, headline, authors, body.slice(0, 2), '下转9版')
    else if (index % 11 === 5) add(id, n, headline, authors, body, `详见${1 + below(8)}版`)
    else if (index % 7 === 3) add(id, n, null, [], body.slice(0, 1), null)
    else add(id, n, headline, authors, body, null)
  })
  return { parts, truth }
}
