import fc from 'fast-check'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'

import { phraseOf } from '../../../../src/delivery/search/query/phraseOf'
import { matchExpression } from '../../../../src/delivery/search/query/matchExpression'
import { indexText } from '../../../../src/delivery/search/text/indexText'
import { BREAK_TOKEN } from '../../../../src/delivery/search/text/kindOf'
import { tokensOf } from '../../../../src/delivery/search/text/tokensOf'

const db = new Database(':memory:')
db.exec("CREATE VIRTUAL TABLE search USING fts5(body, content='', contentless_delete=1, tokenize='ascii', prefix='1')")
const put = db.prepare('INSERT INTO search (rowid, body) VALUES (1, ?)')
const find = db.prepare('SELECT count(*) AS found FROM search WHERE search MATCH ?')
const clear = db.prepare('DELETE FROM search')

const finds = (text: string, phrase: string): boolean => {
  const wanted = phraseOf(phrase)
  if (!wanted) return false
  put.run(indexText(text))
  try {
    const expression = matchExpression({ kind: 'text', field: 'any', ...wanted }) ?? ''
    return (find.get(expression) as { found: number }).found === 1
  } finally {
    clear.run()
  }
}

describe('what stands in the index', () => {
  it.each([
    ['今天，AI 好', ['今天', '天', BREAK_TOKEN, 'ai', '好']],
    ['张　三', ['张三', '三']],
    ['卡尔·马克思', ['卡尔', '尔马', '马克', '克思', '思']],
    ['3.5%', ['3', '5']],
    ['。', []],
    ['', []],
  ])('of %j is %j', (text, tokens) => expect(tokensOf(text)).toEqual(tokens))

  it('is the same in one string', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'天安门，。 A1.“”é\u0301𠀀\n') }), (text) => {
      expect(indexText(text)).toBe(tokensOf(text).join(' '))
    }))
  })

  it('finds a phrase of Chinese exactly where it stands, not across a sentence end, and with one only where one is', () => {
    const chinese = fc.string({ unit: fc.constantFrom('天', '安', '门', '，', '。'), minLength: 1, maxLength: 14 })
    /** Which sign it is does not count, nor how many. */
    const plain = (text: string): string => text.replace(/[，。]+/gu, '|')
    fc.assert(fc.property(chinese, chinese, (text, phrase) => {
      const wanted = plain(phrase).replace(/^\||\|$/gu, '')
      fc.pre(wanted !== '')
      expect(finds(text, phrase)).toBe(plain(text).includes(wanted))
    }), { numRuns: 5_000 })
  })

  it('finds every part of a text that begins and ends with its words, numbers and characters', () => {
    const piece = fc.constantFrom('天', '门', '𠀀', 'AI', '2023', '年', '，', '。', ' ', '·', '“')
    fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 16 }), fc.nat(), fc.nat(), (pieces, a, b) => {
      // A letter beside a digit is one word: 2023AI.
      fc.pre(pieces.every((each, index) => !/^\w/u.test(each) || !/^\w/u.test(pieces[index + 1] ?? '')))
      const from = a % pieces.length
      const part = pieces.slice(from, from + 1 + (b % (pieces.length - from))).join('')
      fc.pre(phraseOf(part) !== null)
      expect(finds(pieces.join(''), part)).toBe(true)
    }), { numRuns: 5_000 })
  })

  it.each([
    ['他说AI。时代变了', 'AI时代', false], ['他说AI时代', 'AI时代', true], ['今年11日电', '11日', true], ['今年11月', '11日', false],
    ['第5届', '第5', true], ['增长3.5%', '3.5', true], ['写入“双百”方针', '双百方针', true], ['走進天安門', '天安门', true],
  ])('in %s, %s: %s', (text, phrase, isThere) => expect(finds(text, phrase)).toBe(isThere))
})
