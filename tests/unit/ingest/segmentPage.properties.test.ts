import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountForLines, type Segmentation, segmentPage } from '../../../src/ingest'
import { pageOf } from './seeds'

/** What newspapers are made of, so that chance builds pages the rules act on. */
const material = fc.constantFrom(
  '■ 本报记者 张三',
  '□李四 王五 报道',
  '本报讯（记者 张三）今年以来，全县开播。',
  '新华社北京6月1日电 今年，',
  '编者按 今年是',
  '（上接第一版）',
  '统一保障。（下转2版）',
  '第 5 页',
  '本版责编：张三',
  '——工作纪实',
  '12月1日，工人在作业。 ■ 本报记者 张三',
  '图为工人在作业',
  '全县春播全面展开',
  '“四大工程”护航发展',
  '农机手驾驶播种机在地里来回穿梭，合作',
  '社社员忙着搬运种子和化肥。',
  '“今年墒情好，我们提前一周开播。”',
  '(郝某 县委书记)',
  '联系电话: 13800000000',
  '截稿时间: 2022年8月31日',
  '“',
  '》',
  '党建引领, 凝聚合力(试行)',
)
const blank = fc.constantFrom('', '', ' ', '\u3000', '\t', '\f', '\u00a0')
const anything = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replace(/[\r\n]/g, ''))
const surrogates = fc.constantFrom('\ud800', '甲\udc00乙', '👩‍👩‍👧 家', '\u0000\u0001', '\ufeff字', '\u202e反')
const long = fc.tuple(fc.constantFrom('中国人民。', 'a b ', '（（', '记者 ', '”“'), fc.integer({ min: 200, max: 600 })).map(([text, n]) => text.repeat(n))
const line = fc.oneof({ weight: 6, arbitrary: material }, { weight: 4, arbitrary: blank }, { weight: 2, arbitrary: anything }, surrogates, long)
const text = fc.array(line, { maxLength: 60 }).map((lines) => lines.join('\n'))

const squeeze = (value: string): string => value.normalize('NFKC').replace(/\s+/gu, '')

function textsWithLines({ articles, photos }: Segmentation): { text: string; lines: number[] }[] {
  return [
    ...articles.flatMap((article) => [
      ...article.paragraphs,
      ...(['kicker', 'headline', 'subheadline'] as const).map((role) => ({ text: article[role] ?? '', lines: article.lines[role] })),
    ]),
    ...photos.filter((photo) => photo.credit === null).map((photo) => ({ text: photo.caption, lines: photo.lines })),
  ]
}

describe('for any text, segmentation', () => {
  it('ends with every non-blank line in exactly one role of one unit', () => {
    fc.assert(
      fc.property(text, (value) => {
        const page = pageOf(value)
        expect(accountForLines(page.lines, segmentPage(page))).toEqual({ missing: [], duplicated: [] })
      }),
      { numRuns: 150 },
    )
  })

  it('ends with every non-blank character in the text of its unit', () => {
    fc.assert(
      fc.property(text, (value) => {
        const page = pageOf(value)
        const printed = new Map(page.lines.map((source) => [source.n, source.text]))
        for (const unit of textsWithLines(segmentPage(page))) {
          expect(squeeze(unit.text)).toBe(squeeze(unit.lines.map((n) => printed.get(n)).join('')))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('names only lines the page has, with numbers between 0 and 1 for confidence', () => {
    fc.assert(
      fc.property(text, (value) => {
        const page = pageOf(value)
        const segmentation = segmentPage(page)
        for (const { confidence, warnings } of segmentation.articles) {
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
          for (const warning of warnings) expect(page.lines.some(({ n }) => n === warning.line)).toBe(true)
        }
        for (const { article } of segmentation.photos) if (article !== null) expect(segmentation.articles[article]).toBeDefined()
      }),
      { numRuns: 100 },
    )
  })

  it('survives one line of a million characters', () => {
    for (const unit of ['中国人民。', '（', '“', ' 记者', 'a ']) {
      const page = pageOf(`标题\n\n${unit.repeat(1_000_000 / unit.length)}\n尾`)
      expect(accountForLines(page.lines, segmentPage(page))).toEqual({ missing: [], duplicated: [] })
    }
  })
})
