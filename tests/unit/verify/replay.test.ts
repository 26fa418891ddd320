import { describe, expect, it } from 'vitest'

import type { LogEntry } from '../../../src/log/entryHash'
import { replay } from '../../../src/verify/replay'

type Told = Partial<LogEntry> & { action: string }

const entries = (first: number, ...told: Told[]): LogEntry[] =>
  told.map((each, index) => ({
    actor: null, actorName: '', at: '', document: 'articles:1', fromRevision: first + index - 1 || null, previousHash: '', reason: null, seq: index + 1,
    snapshot: null, toRevision: first + index, ...each,
  }))

describe('what a document must be after its entries', () => {
  it('is unproofed, with the text of its import, as long as nothing was done', () => {
    expect(replay([], 'a')).toMatchObject({ approved: null, isPublic: false, snapshot: null, stages: ['unproofed'], texts: [{ hash: 'a', revision: 1 }] })
  })

  it('is public with the text that was approved, and goes on from there', () => {
    const told = entries(2, { action: 'edit', text: 'b' }, { action: 'submit' }, { action: 'approve', snapshot: 's', text: 'b' }, { action: 'correct' }, { action: 'edit', text: 'c' })
    expect(replay(told, 'a')).toMatchObject({
      approved: { hash: 'b', revision: 4 }, hasNewerEdit: true, isPublic: true, snapshot: 's', stages: ['proofing'],
      texts: [{ hash: 'a', revision: 1 }, { hash: 'b', revision: 2 }, { hash: 'b', revision: 4 }, { hash: 'c', revision: 6 }],
    })
  })

  it.each([['with no newer edit', [], 'approved'], ['with one', [{ action: 'correct' }, { action: 'edit', text: 'c' }], 'unproofed']] as const)(
    'is restored from a withdrawal %s', (_what, between, stage) => {
      const told = entries(2, { action: 'claim' }, { action: 'submit' }, { action: 'approve', snapshot: 's' }, ...between, { action: 'withdraw', reason: 'x' })
      expect(replay(told, 'a')).toMatchObject({ isPublic: false, stages: ['withdrawn'] })
      expect(replay([...told, ...entries(told.length + 2, { action: 'restore' })], 'a')).toMatchObject({ isPublic: true, stages: [stage] })
    },
  )

  it('gets back what it was when joins are undone, the last one first', () => {
    const told = entries(2, { action: 'claim' }, { action: 'release' }, { action: 'join', reason: '+ articles:2', text: 'b' }, { action: 'join', reason: '→ articles:3', text: 'b' })
    const stages = (by: number): unknown => replay([...told, ...entries(6, { action: 'unjoin', text: 'b' }, { action: 'unjoin', text: 'a' })].slice(0, 4 + by), 'a').stages
    expect([stages(0), stages(1), stages(2)]).toEqual([['joined'], ['unproofed'], ['unproofed']])
  })

  it('may keep its stage when its page is cut, or be unproofed, and gets it back with the undo', () => {
    const told = entries(2, { action: 'claim' }, { action: 'submit' }, { action: 'recut', text: 'b' })
    expect(replay(told, 'a').stages).toEqual(['proofed', 'unproofed'])
    expect(replay([...told, ...entries(5, { action: 'uncut', text: 'a' })], 'a').stages).toEqual(['proofed'])
  })

  it('has one text, the empty one, after an erasure, and keeps the name of what was public', () => {
    const told = entries(2, { action: 'claim' }, { action: 'submit' }, { action: 'approve', snapshot: 's', text: 'a' }, { action: 'erase', text: 'empty' })
    expect(replay(told, 'a')).toMatchObject({ approved: null, isPublic: false, snapshot: 's', stages: ['erased'], texts: [{ hash: 'empty', revision: 5 }] })
  })

  it('made by hand has no text before its first entry', () => {
    expect(replay(entries(1, { action: 'create', text: 'a' }, { action: 'claim' }), undefined).texts).toEqual([{ hash: 'a', revision: 1 }])
  })
})
