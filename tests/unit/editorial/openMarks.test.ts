import { describe, expect, it } from 'vitest'

import { openMarks } from '../../../src/editorial/jumps/openMarks'
import { standsOn } from '../../../src/editorial/jumps/pages'

const pages = [standsOn('p1', 1, null), standsOn('p3', 3, 'A03 要闻')]
const text = (continuation: string | null, ...paragraphs: string[]) => ({ continuation, paragraphs })

describe('a mark that no join answers', () => {
  it('tells whether the page it names is imported', () => {
    expect(openMarks(text('下转2版'), new Set(), pages)).toEqual([{ direction: 'to', isImported: false, page: '2', text: '下转2版' }])
    expect(openMarks(text('下转A03版'), new Set(), pages)).toEqual([{ direction: 'to', isImported: true, page: 'A3', text: '下转A03版' }])
  })

  it('is said once, whether it stands in the continuation, at the end of the body, or in both', () => {
    expect(openMarks(text('下转2版', '开头。', '深入（下转2版）'), new Set(), pages)).toHaveLength(1)
    expect(openMarks(text(null, '开头。', '深入（下转2版）'), new Set(), pages)).toMatchObject([{ page: '2' }])
  })

  it('is answered by a join in its direction and by no other', () => {
    const both = text('上接1版 下转2版')
    expect(openMarks(both, new Set(['from']), pages)).toMatchObject([{ direction: 'to', page: '2' }])
    expect(openMarks(both, new Set(['from', 'to']), pages)).toEqual([])
  })

  it.each(['详见2版', '', '本报记者 张三'])('is none in “%s”', (continuation) => {
    expect(openMarks(text(continuation), new Set(), pages)).toEqual([])
  })
})
