import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseQuery } from '../../../../src/delivery/search/query/parseQuery'
import { findRanges, wantedOf } from '../../../../src/delivery/search/show/findRanges'

const piece = fc.constantFrom('秋收', '秋', '收', '冬天', '臺灣', '台湾', 'AI', 'ａｉ', 'É', '，', '。', '·', '“', ' ', '\u{20000}', '\u{20000}收', '\u0301')
const text = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''))
const asked = fc.constantFrom('秋收', '收', '“秋收冬天”', '“秋，收”', '台湾', '臺', 'ai', 'e', '“收 ai”', '\u{20000}', '\u{20000}收', '没有')

describe('the places of words in a text', () => {
  it('are the same whether or not the words stand in the lines after it', () => {
    fc.assert(fc.property(text, fc.uniqueArray(asked, { minLength: 1, maxLength: 3 }), (one, words) => {
      const wanted = words.map((word) => parseQuery(word)).flatMap((node) => (node.kind === 'text' ? [wantedOf(node)] : []))
      expect(wanted).toHaveLength(words.length)
      const before = findRanges([one, ...words].join('\n的\n'), wanted).filter(({ start }) => start < one.length)
      expect(findRanges(one, wanted)).toEqual(before)
    }), { numRuns: 500 })
  })

  it('are found in other characters than were asked for', () => {
    const found = (q: string, one: string): string[] => {
      const node = parseQuery(q)
      return node.kind === 'text' ? findRanges(one, [wantedOf(node)]).map(({ end, start }) => one.slice(start, end)) : []
    }
    expect(found('台湾', '到臺灣去，台湾')).toEqual(['臺灣', '台湾'])
    expect(found('ai', 'ＡＩ、Ai')).toEqual(['ＡＩ', 'Ai'])
    expect(found('\u{20000}', '的\u{20000}在')).toEqual(['\u{20000}'])
  })
})
