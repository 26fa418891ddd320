import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountForLines, segmentPage, type SourcePage } from '../../../src/ingest'
import { accountForCharacters } from '../../../src/ingest/segmentation/accountForCharacters'
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

  it('ends with every letter, digit and Han of a line in the text of its unit, and with no other', () => {
    fc.assert(
      fc.property(text, (value) => {
        const page = pageOf(value)
        expect(accountForCharacters(page.lines, segmentPage(page))).toEqual({ lost: 0, added: 0, places: [] })
      }),
      { numRuns: 300 },
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
    for (const unit of ['中国人民。', '（', '“', ' 记者', 'a ', '1']) {
      const page = pageOf(`标题\n\n${unit.repeat(1_000_000 / unit.length)}\n尾`)
      expect(accountForLines(page.lines, segmentPage(page))).toEqual({ missing: [], duplicated: [] })
    }
  })

  it('survives ten million characters, and keeps them all', () => {
    const page = pageOf(noise(10_000_000, 90))
    const segmentation = segmentPage(page)
    expect(accountForLines(page.lines, segmentation)).toEqual({ missing: [], duplicated: [] })
    expect(accountForCharacters(page.lines, segmentation)).toMatchObject({ lost: 0, added: 0 })
  }, 300_000)
})

/** Text drawn by a fixed generator: Han with a full stop now and then, lines of about `width`. */
function noise(length: number, width: number): string {
  let state = 1
  const draw = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
  const parts: string[] = []
  for (let at = 0; at < length; at += 1) {
    const die = draw(width)
    parts.push(die === 0 ? '\n' : die === 1 ? '。' : die === 2 && draw(3) === 0 ? '\n\n' : String.fromCharCode(0x4e00 + draw(5000)))
  }
  return parts.join('')
}

/** What one segmentation asks the processor for, in microseconds; the least of three, so that what else runs tells less. */
function workOf(page: SourcePage): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const before = process.cpuUsage()
      segmentPage(page)
      const { system, user } = process.cpuUsage(before)
      return system + user
    }),
  )
}

describe('the work of segmentation', () => {
  it.each([
    ['paragraphs', (n: number) => noise(n, 90)],
    ['column lines', (n: number) => noise(n, 20)],
    ['headings', (n: number) => '全县春播全面展开\n\n'.repeat(n / 10)],
    ['short labels', (n: number) => '标题\n\n'.repeat(n / 4)],
    ['one line over and over', (n: number) => '县里开播，社员搬运种子和化肥，农机手来回穿梭不停歇。\n\n'.repeat(n / 27)],
    ['headings and paragraphs in turn', (n: number) => '全县开播，种子搬运。\n\n全县春播全面展开\n\n'.repeat(n / 22)],
    ['bylines', (n: number) => '■ 本报记者 张三\n\n'.repeat(n / 11)],
    ['jumps', (n: number) => '（上接2版）\n\n标题一二三四\n\n'.repeat(n / 17)],
    ['one endless line', (n: number) => '中国人民。'.repeat(n / 5)],
    ['one endless bracket', (n: number) => '（'.repeat(n)],
  ])('grows with the page, not with its square: %s', (_, make) => {
    const [small, large] = [workOf(pageOf(make(25_000))), workOf(pageOf(make(200_000)))]
    // eight times the page; its square would be sixty-four times
    expect(large / Math.max(small, 5_000)).toBeLessThan(24)
  }, 120_000)
})
