import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { joinTexts } from '../../../src/editorial/jumps/joinTexts'
import { type BodyPart, bodyParts, lexicalBody } from '../../../src/editorial/lexicalBody'

const paragraphs = (...texts: string[]) => lexicalBody(texts.map((text): BodyPart => ({ kind: 'paragraph', text })))
const lines = (page: string, role: 'body' | 'byline' | 'headline' | 'kicker', ...numbers: number[]) => ({ lines: numbers, page, role, source: `source of ${page}` })

const first = {
  authors: [{ id: 'row1', name: '张三', role: '记者' }], body: paragraphs('开头一段。', '会议强调，要深入（下转2版）'), byline: '本报记者 张三',
  continuation: '下转2版', cutFrom: ['p1'], dateline: '本报讯', headline: '全市安全生产月活动启动', kicker: null, pages: ['p1'],
  sourceLines: [lines('p1', 'headline', 1), lines('p1', 'body', 2, 3)], subheadline: null,
}
const second = {
  authors: [{ id: 'row2', name: '李四', role: '通讯员' }, { id: 'row3', name: '张三', role: '记者' }],
  body: paragraphs('（上接1版）贯彻落实各项部署。', '结尾一段。'), byline: null, continuation: '上接1版', cutFrom: ['p2'], dateline: null, headline: null,
  kicker: null, pages: ['p2'], sourceLines: [lines('p2', 'body', 7, 8)], subheadline: null,
}

describe('two texts made one', () => {
  it('have the sentence that broke at the jump whole again, without the marks', () => {
    expect(bodyParts(joinTexts(first, second).body)).toEqual([
      { kind: 'paragraph', text: '开头一段。' }, { kind: 'paragraph', text: '会议强调，要深入贯彻落实各项部署。' }, { kind: 'paragraph', text: '结尾一段。' },
    ])
  })

  it('keep apart what was complete', () => {
    const joined = joinTexts({ ...first, body: paragraphs('完整的一段。（下转2版）') }, { ...second, body: paragraphs('（上接1版）', '另起一段。') })
    expect(bodyParts(joined.body).map(({ text }) => text)).toEqual(['完整的一段。', '另起一段。'])
  })

  it('have the pages, the lines and the authors of both, each once', () => {
    expect(joinTexts(first, second)).toMatchObject({
      authors: [{ id: 'row1', name: '张三' }, { name: '李四', role: '通讯员' }], byline: '本报记者 张三', continuation: null,
      cutFrom: ['p1', 'p2'], headline: '全市安全生产月活动启动', pages: ['p1', 'p2'],
      sourceLines: [lines('p1', 'headline', 1), lines('p1', 'body', 2, 3), lines('p2', 'body', 7, 8)],
    })
  })

  it('keep a new headline of the continuation as a crosshead, after the sentence it would cut', () => {
    const withHeadline = { ...second, headline: '压实责任不松劲', sourceLines: [lines('p2', 'headline', 6), ...second.sourceLines] }
    const joined = joinTexts(first, withHeadline)
    expect(bodyParts(joined.body)).toEqual([
      { kind: 'paragraph', text: '开头一段。' }, { kind: 'paragraph', text: '会议强调，要深入贯彻落实各项部署。' },
      { kind: 'crosshead', text: '压实责任不松劲' }, { kind: 'paragraph', text: '结尾一段。' },
    ])
    expect(joined.sourceLines?.[2]).toEqual({ ...lines('p2', 'headline', 6), role: 'crosshead' })
  })

  it('do not repeat a headline that the first has, and keep its lines as a headline', () => {
    const repeated = { ...second, headline: '安全生产月活动启动', sourceLines: [lines('p2', 'headline', 6), ...second.sourceLines] }
    const joined = joinTexts(first, repeated)
    expect(bodyParts(joined.body).some(({ kind }) => kind === 'crosshead')).toBe(false)
    expect(joined.sourceLines?.[2]).toEqual(lines('p2', 'headline', 6))
  })

  it('are no longer doubted for what the join has answered, and still for the rest', () => {
    const doubtful = (rule: string, confidence: number) => ({ confidence, doubts: [{ rule }] })
    expect(joinTexts({ ...first, ...doubtful('truncated', 0.8) }, { ...second, confidence: 0.95, doubts: [] })).toMatchObject({ confidence: 0.95, doubts: [] })
    expect(joinTexts({ ...first, confidence: 0.9, doubts: [] }, { ...second, ...doubtful('headline-missing', 0.5) })).toMatchObject({ confidence: 0.9, doubts: [] })
    expect(joinTexts({ ...first, ...doubtful('order-unsure', 0.6) }, { ...second, confidence: 0.95, doubts: [] })).toMatchObject({ confidence: 0.6, doubts: [{ rule: 'order-unsure' }] })
  })

  it('keep what is doubted of each with the page it was doubted on', () => {
    const doubt = (line: number) => ({ confidence: 0.5, doubts: [{ line, rule: 'order-unsure' }] })
    const joined = joinTexts({ ...first, ...doubt(7), pages: ['p1'] }, { ...second, ...doubt(7), pages: ['p2'] })
    expect(joined.doubts).toEqual([{ line: 7, page: 'p1', rule: 'order-unsure' }, { line: 7, page: 'p2', rule: 'order-unsure' }])
    // Joined once more, they stay of their own page.
    expect(joinTexts(joined, { ...second, doubts: [], pages: ['p3'] }).doubts).toEqual(joined.doubts)
  })

  it('keep a new headline that has a mark in front or behind, without the mark, and drop one that is nothing else', () => {
    for (const headline of ['（上接1版）坚决打赢防汛抗洪硬仗', '坚决打赢防汛抗洪硬仗（上接1版）', '◀ 上接1版 坚决打赢防汛抗洪硬仗']) {
      const parts = bodyParts(joinTexts(first, { ...second, headline }).body)
      expect(parts.filter(({ kind }) => kind === 'crosshead').map(({ text }) => text), headline).toEqual(['坚决打赢防汛抗洪硬仗'])
    }
    for (const headline of ['（上接1版）', '上接第一版', '（上接1版） 下转3版']) {
      expect(bodyParts(joinTexts(first, { ...second, headline }).body).map(({ kind }) => kind), headline).not.toContain('crosshead')
    }
  })

  it.each(['上接1版的内容已更正，特此说明。', '上接1版的内容，已在第2版，更正。', '下转3版的说法不实。'])('keep prose that begins with the words of a mark: %s', (text) => {
    const joined = joinTexts({ ...first, body: paragraphs('完整的一段。') }, { ...second, body: paragraphs(text) })
    expect(bodyParts(joined.body).at(-1)?.text).toBe(text)
  })

  it.each([
    ['本报记者 张三丰', '张三', '本报记者 张三丰 张三'], ['张三', '本报记者 张三丰', '张三 本报记者 张三丰'], ['本报记者 张三', '张三', '本报记者 张三'],
    ['本报记者张三', '张三', '本报记者张三'], ['张三', '本报记者 张三 李四', '本报记者 张三 李四'], ['张三', '通讯员 张三', '通讯员 张三'], ['记者 张三', '通讯员 张三', '记者 张三 通讯员 张三'],
  ])('have the names of both bylines, whole: %s + %s', (one, other, both) => {
    expect(joinTexts({ ...first, byline: one }, { ...second, byline: other }).byline).toBe(both)
  })

  it('keep the marks that lead to a third page, when it is known where the two stand', () => {
    const on = (number: number) => [{ id: `page ${number}`, number }]
    const pages = { first: on(1), second: on(2) }
    const withMarks = (one: string, other: string) =>
      joinTexts({ ...first, body: paragraphs('完整。'), continuation: one }, { ...second, body: paragraphs('另一段。'), continuation: other }, pages).continuation
    expect(withMarks('下转2版 下转3版', '上接1版')).toBe('下转3版')
    expect(withMarks('下转2版', '上接4版')).toBe('上接4版')
    expect(withMarks('下转2版', '上接1版 下转3版')).toBe('下转3版')
    expect(withMarks('下转2版', '上接1版')).toBeNull()
    // a mark that stands in the text alone
    const inText = joinTexts({ ...first, body: paragraphs('完整。（下转3版）'), continuation: null }, { ...second, continuation: null }, pages)
    expect(inText.continuation).toBe('下转3版')
  })

  it('lose no character but marks, with marks and titles of any kind', () => {
    const word = fc.string({ unit: fc.constantFrom(...'安全生产，。“”'), maxLength: 12 })
    const marks = ['', '（上接1版）', '上接1版 ', '（下转3版）', '◀ 上接 A01 版 ', '上接1版的', '（承接1版）', '【详见3版】']
    // ▲下转2版要闻: what follows without a bracket is the name of the page
    const text = fc.tuple(fc.constantFrom(...marks), word, fc.constantFrom(...marks, '▲下转2版')).map((three) => three.join('')).filter((joined) => joined.trim() !== '')
    const body = fc.array(fc.record({ kind: fc.constantFrom<BodyPart['kind']>('paragraph', 'crosshead'), text }), { minLength: 1, maxLength: 4 })
    // what the marks are made of is left out of the count
    const count = (all: string): string => [...all.replace(/[（）【】◀▲\s\dA上下承接转详见版]/gu, '')].sort().join('')
    fc.assert(fc.property(body, body, fc.option(text), fc.constantFrom('全市夏粮', '安全生产'), (a, b, headline, title) => {
      const joined = joinTexts({ body: lexicalBody(a), headline: title }, { body: lexicalBody(b), headline })
      const got = count(bodyParts(joined.body).map((each) => each.text).join(''))
      const all = [...a, ...b].map((each) => each.text).join('')
      // a headline that the first has already is not said twice
      expect([count(all), count(all + (headline ?? ''))]).toContain(got)
    }))
  })

  it('go on to a third page when the second says so', () => {
    const middle = { ...second, body: paragraphs('（上接1版）贯彻', '未完（下转3版）'), continuation: '上接1版 下转3版' }
    const joined = joinTexts(first, middle)
    expect(joined.continuation).toBe('下转3版')
    expect(bodyParts(joined.body).at(-1)?.text).toBe('未完（下转3版）')
  })

  it('lose no character but the two marks at the seam, whatever was corrected in them', () => {
    const text = fc.string({ unit: fc.constantFrom(...'安全生产，。“”（）第1a本报记者讯'), minLength: 1, maxLength: 30 })
    const part = fc.record({ kind: fc.constantFrom<BodyPart['kind']>('paragraph', 'crosshead', 'note'), text })
    const body = fc.array(part, { minLength: 1, maxLength: 5 })
    fc.assert(fc.property(body, body, fc.option(text), (a, b, headline) => {
      const joined = bodyParts(joinTexts({ body: lexicalBody(a), headline: '全市夏粮' }, { body: lexicalBody(b), headline }).body)
      const count = (characters: string): string => [...characters].sort().join('')
      const all = [...a, ...b].map((each) => each.text).join('')
      const title = (headline ?? '').trim()
      const got = joined.map((each) => each.text).join('')
      expect([count(all), count(all + title)]).toContain(count(got))
    }))
  })
})
