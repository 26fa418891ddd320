import { describe, expect, it } from 'vitest'

import { applyOperation } from '../../../src/editorial/cutting/applyOperation'
import type { Operation } from '../../../src/editorial/cutting/operation'
import { isCutRefusal } from '../../../src/editorial/cutting/refuse'
import type { Sheet, SheetPart, SheetRole } from '../../../src/editorial/cutting/sheet'
import { type Turned, turnedRoles } from '../../../src/editorial/cutting/turnedRoles'

const part = (role: SheetRole, ...pieces: [number, string][]): SheetPart => ({
  role, pieces: pieces.map(([n, text]) => ({ line: { n, page: 'p', source: 's' }, text })),
})
const sheet: Sheet = {
  made: 0,
  units: [
    { id: 'a', kind: 'article', parts: [part('headline', [1, '甲题'], [2, '续题']), part('body', [3, '甲一'])] },
    { id: 'b', kind: 'article', parts: [part('headline', [4, '乙题']), part('body', [5, '乙一'])] },
  ],
}
const turned = (operation: Operation): Turned[] => {
  const next = applyOperation(sheet, operation)
  if (isCutRefusal(next)) throw new Error(next.message.en)
  return turnedRoles(sheet, next)
}

describe('what an operation turned into something else', () => {
  it('is the headline of an article that goes into another, once and as a whole', () => {
    expect(turned({ into: 'b', op: 'merge', unit: 'a' })).toEqual([{ from: 'headline', text: '甲题续题', to: 'crosshead' }])
  })

  it('is nothing where text only goes elsewhere', () => {
    expect(turned({ before: null, lines: [{ n: 5, page: 'p', source: 's' }], op: 'move', to: 'a' })).toEqual([])
    expect(turned({ before: 'a', op: 'reorder', unit: 'b' })).toEqual([])
  })
})
