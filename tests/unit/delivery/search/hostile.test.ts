import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { Problem } from '../../../../src/delivery/Problem'
import { answerSearch } from '../../../../src/delivery/search/answerSearch'
import { question } from '../../../helpers/delivery/question'
import { SearchModel } from '../../../helpers/delivery/searchModel'

const model = new SearchModel()
model.add({ authors: ['王伟'], body: ['秋收，AI 和 2023年。'], headline: '秋收开始' })
model.add({ body: ['冬天'] })

/** Reads or refuses, clearly; anything else is thrown on. */
const isAnswered = (q: string): boolean => {
  try {
    const { hits, total } = answerSearch(model.db, question(q, { facets: true }))
    return hits.length === total && total <= 2
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { position } = error.more as { position: number }
    return error.status === 400 && error.code === 'query' && position >= 1 && position <= [...q].length + 1
  }
}

describe('whatever is asked', () => {
  it('is answered or refused with its place: any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), isAnswered), { numRuns: 3_000 })
  })

  it('is answered or refused with its place: the signs of this language and of FTS5’s', () => {
    const piece = fc.constantFrom('"', '“', '”', '「', '」', '(', ')', '（', '）', '-', '^', '*', '+', ':', '：', ' AND ', ' OR ', ' NOT ', 'NEAR(', '{headline body}', 'headline:', 'author:',
      'title：', 'date:', 'publication:', '2023', '..', '秋收', '秋', 'AI', ' ', '\0', '\u{10fffd}', "'", ';', '--', '\ud800', '\u0301', '𠀀', 'rank', '。')
    fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => isAnswered(pieces.join(''))), { numRuns: 5_000 })
  })

  it.each(["秋收' OR 1=1 --", '秋收") OR (body:"', '{body}:秋收', 'NEAR(秋收 冬天)', '^秋收', '秋收*', '"秋收" *', 'rank:秋收', 'headline:秋收'])('leaves FTS5’s own language unspoken: %s', (q) => {
    expect(isAnswered(q)).toBe(true)
  })

  it('leaves no transaction open when it is refused or fails', () => {
    expect(() => answerSearch(model.db, question('秋收', { cursor: 'x' }))).toThrow(Problem)
    expect(model.db.inTransaction).toBe(false)
  })
})
