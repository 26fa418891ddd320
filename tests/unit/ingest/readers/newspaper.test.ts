import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { altoOf, linesOf, type Set } from './altoOf'
import { cut } from './pageOf'

const COLUMN = 200
const GUTTER = 24
const BODY = 10
const LEADING = 15

const SENTENCES = [
  '春风吹过平原，田间地头一派繁忙景象。', '农机手驾驶播种机在地里来回穿梭，合作社社员忙着搬运种子和化肥。', '“今年墒情好，我们提前一周开播。”理事长说。',
  '渠水顺着新修的闸门流进麦田，老支书蹲在渠边看水表。', '水务部门在干渠上装了六十台计量设施，用水先刷卡，按方计价。', '周末的文化广场上，社区合唱团正在排练。',
  '截至目前，全县已播种春玉米12万亩，占计划的六成。', '团里年纪最大的七十八岁，最小的刚上小学。', '冬闲时节的乡村比过年还热闹，群众自己登台的占一半。',
]
const HEADLINES = ['全县春播过半', '村民刷卡浇地', '合唱团登台演出', '送戏下乡二百场', '干渠装上计量表', '老街换新颜', '粮仓守护人', '山村通了公交车', '校园里的菜地', '夜市亮灯迎客']

interface Article {
  headline: string
  kicker: string | null
  subheadline: string | null
  author: string | null
  paragraphs: string[]
  /** Columns it stands in. */
  span: number
}

const article = fc.record({
  kicker: fc.option(fc.constantFrom('立足优势深挖潜能', '改作风办实事'), { nil: null }),
  subheadline: fc.option(fc.constantFrom('——某县工作纪实', '——记合作社的一天'), { nil: null }),
  author: fc.option(fc.constantFrom('王强', '李建国', '张明'), { nil: null }),
  paragraphs: fc.array(fc.array(fc.constantFrom(...SENTENCES), { minLength: 2, maxLength: 4 }).map((sentences) => sentences.join('')), { minLength: 3, maxLength: 7 }),
  span: fc.integer({ min: 1, max: 3 }),
})

const centred = (left: number, span: number, y: number, size: number, text: string): Set => {
  const width = span * COLUMN + (span - 1) * GUTTER
  return { x: left + Math.max(0, (width - text.length * size) / 2), y, width: Math.max(width, text.length * size), size, text }
}

/** Sets an article over its columns, from `top`; returns how far down it reaches. */
function setArticle({ author, headline, kicker, paragraphs, span, subheadline }: Article, left: number, top: number, sets: Set[]): number {
  let y = top
  const size = span === 1 ? 22 : 34
  const put = (text: string, height: number): void => {
    sets.push(centred(left, span, y, height, text))
    y += height * 1.5
  }
  if (kicker) put(kicker, 14)
  put(headline, size)
  if (subheadline) put(subheadline, 14)
  y += 6
  const byline = author ? [{ indent: 0, text: `■ 本报记者 ${author}` }] : []
  const lines = [...byline, ...linesOf({ x: 0, y: 0, width: COLUMN, size: BODY, text: paragraphs.join('\n'), isIndented: true })]
  const perColumn = Math.ceil(lines.length / span)
  for (let column = 0; column < span; column += 1) {
    lines.slice(column * perColumn, (column + 1) * perColumn).forEach(({ indent, text }, row) => {
      sets.push({ x: left + column * (COLUMN + GUTTER) + indent * BODY, y: y + row * LEADING, width: COLUMN, size: BODY, text })
    })
  }
  return y + perColumn * LEADING
}

/** Bands of articles side by side, each band under the longest article above. */
function setPage(articles: readonly Article[], columns: number): Set[] {
  const sets: Set[] = []
  let top = 0
  let bottom = 0
  let column = 0
  for (const each of articles) {
    if (column + each.span > columns) [column, top] = [0, bottom + 30]
    bottom = Math.max(bottom, setArticle(each, column * (COLUMN + GUTTER), top, sets))
    column += each.span
  }
  return sets
}

/** One block of text for each line is what the worst recognisers give; order in the file is by chance. */
const shuffled = <T>(values: readonly T[], seed: number): T[] =>
  values.map((value, at) => ({ value, at: (Math.imul(at + 1, 2654435761) ^ seed) >>> 0 })).sort((a, b) => a.at - b.at).map(({ value }) => value)

describe('a Chinese newspaper page with boxes', () => {
  it('comes out as it was set, whatever articles stand beside and under one another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(article, { minLength: 1, maxLength: 8 }), fc.integer({ min: 3, max: 5 }), fc.nat(), async (found, columns, seed) => {
        const articles = found.map((each, at) => ({ ...each, headline: HEADLINES[at] as string }))
        const { articles: read } = await cut(altoOf(shuffled(setPage(articles, columns), seed)))
        const byHeadline = new Map(read.map((each) => [each.headline, each]))
        expect([...byHeadline.keys()].sort()).toEqual(articles.map(({ headline }) => headline).sort())
        for (const { author, headline, kicker, paragraphs, subheadline } of articles) {
          const { authors, kicker: above, paragraphs: texts, subheadline: under } = byHeadline.get(headline) ?? read[0] ?? { authors: [], kicker: null, paragraphs: [], subheadline: null }
          expect({ author: authors[0]?.name ?? null, kicker: above, subheadline: under, paragraphs: texts.map(({ text }) => text) }).toEqual({ author, kicker, subheadline, paragraphs })
        }
      }),
      { numRuns: 120 },
    )
  })
})
