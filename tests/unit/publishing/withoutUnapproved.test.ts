import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { documentParts } from '../../../src/publishing/documentParts'
import type { SourceReading } from '../../../src/publishing/sourceReading'
import { withoutUnapproved } from '../../../src/publishing/withoutUnapproved'
import { bareDocument } from '../../helpers/delivery/articleDocument'

const body = (...texts: string[]): SourceReading[] =>
  [{ page: 'p1', file: 'f'.repeat(64), role: 'body', lines: texts.map((text, index) => ({ n: index + 1, text, box: null, confidence: null })) }]

/** [text, withheld] of each line that readers get. */
const given = (approved: string, ...read: string[]): [string, number | undefined][] =>
  withoutUnapproved(documentParts(bareDocument('a1', { body: [{ kind: 'paragraph', text: approved }] })), body(...read))
    .flatMap(({ lines }) => lines.map(({ text, withheld }): [string, number | undefined] => [text, withheld]))

describe('the machine’s lines, as readers get them', () => {
  it('are as they were read where they were only misread', () => {
    expect(given('全市安全生产月活动举行', '全市安企生广月', '话动 举行。')).toEqual([['全市安企生广月', undefined], ['话动 举行。', undefined]])
  })

  it('have nothing of a neighbour’s column that was read across and taken out', () => {
    expect(given('全市安全生产月活动昨日举行', '全市安企生产月 王某被查处', '活动昨日举行')).toEqual([['全市安企生产月', 5], ['活动昨日举行', undefined]])
  })

  it('have nothing of a whole line that was struck out, however short', () => {
    expect(given('活动昨日举行', '李某', '活动昨日举行')).toEqual([['', 2], ['活动昨日举行', undefined]])
  })

  it('have nothing of what was struck out over several lines, and all of what stands around it', () => {
    expect(given('活动昨日举行市民到场', '活动昨日举行电话', '6233017', '欢迎来电市民到场')).toEqual([['活动昨日举行', 2], ['', 7], ['市民到场', 4]])
  })

  it('keep garbled lines that were typed anew: that is what correcting is', () => {
    expect(given('拓思路促发展', '柘恩跑从友屁')).toEqual([['柘恩跑从友屁', undefined]])
  })

  it('never hold four characters in a row that the approved text took out', () => {
    let code = 0x4e00
    const distinct = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 12 }).map((lengths) => {
      code = 0x4e00
      return lengths.map((length) => Array.from({ length }, () => String.fromCodePoint(code++)).join(''))
    })
    fc.assert(fc.property(distinct, fc.nat(), fc.integer({ min: 4, max: 40 }), (lines, at, length) => {
      const text = lines.join('')
      const from = at % text.length
      const out = text.slice(from, from + length)
      const approved = text.replace(out, '')
      fc.pre(approved !== '' && out.length >= 4)
      const shown = given(approved, ...lines)
      expect(shown.map(([own]) => own).join('')).toBe(approved)
      expect(shown.reduce((sum, [, withheld]) => sum + (withheld ?? 0), 0)).toBe(out.length)
    }))
  })
})
