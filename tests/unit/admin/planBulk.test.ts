import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isClean, planBulk } from '../../../src/admin/queue/planBulk'
import type { QueueItem } from '../../../src/desk/queue/QueueItem'

const item = (id: string, change: Partial<QueueItem> = {}): QueueItem => ({
  id, assignee: null, cannotApprove: null, characters: 9, collection: 'articles', desk: id, hasProblem: false, isLapsed: false, issue: null, openSuspects: 0,
  pages: [], problemNote: null, publication: null, returnReason: null, revision: 1, stage: 'proofed', title: id, updatedAt: '', ...change,
})
const some = fc.uniqueArray(
  fc.record({ cannotApprove: fc.constantFrom(null, '由您改过'), hasProblem: fc.boolean(), id: fc.nat(20).map(String), openSuspects: fc.nat(2) }),
  { selector: ({ id }) => id },
).map((rows) => rows.map(({ id, ...change }) => item(id, change)))

describe('what is approved together', () => {
  it('is what was selected, less what has suspects or may not be approved, each with the reason', () => {
    const docs = [item('a'), item('b', { openSuspects: 2 }), item('c', { cannotApprove: '由您改过' }), item('d', { hasProblem: true }), item('e')]
    const plan = planBulk(docs, new Set(['a', 'b', 'c']))
    expect(plan.toApprove.map(({ id }) => id)).toEqual(['a'])
    expect(plan.leftOut.map(({ item: { id }, why }) => [id, typeof why === 'string' ? why : why.zh])).toEqual([
      ['b', '还有 2 处疑点没有看过'], ['c', '由您改过'], ['d', '标有问题'],
    ])
    expect(plan.unselected).toBe(1)
  })

  it('has what somebody selected although a problem is noted, and says so', () => {
    const plan = planBulk([item('d', { hasProblem: true })], new Set(['d']))
    expect([plan.toApprove.length, plan.flagged, plan.leftOut.length]).toEqual([1, 1, 0])
  })

  it('accounts for every text of the page, and never has one with suspects or a refusal', () => {
    fc.assert(fc.property(some, fc.array(fc.nat(20).map(String)), (docs, ids) => {
      const { leftOut, toApprove, unselected } = planBulk(docs, new Set(ids))
      expect(toApprove.length + leftOut.length + unselected).toBe(docs.length)
      expect(toApprove.every((each) => isClean({ ...each, hasProblem: false }) && ids.includes(each.id))).toBe(true)
    }))
  })
})
