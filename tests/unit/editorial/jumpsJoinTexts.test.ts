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
