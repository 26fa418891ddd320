import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkConservation, furnitureHolders, type Holder, textHolder } from '../../../src/verify/checkConservation'

const lines = (count: number) => Array.from({ length: count }, (_, index) => ({ n: index + 1, text: index % 3 === 2 ? '  ' : `第${index + 1}行` }))
const whatOf = (holders: Holder[], count = 6): string[] => checkConservation('pages:1', lines(count), holders).map(({ what }) => what)

describe('the characters of a page', () => {
  it('stand in one unit each, however its lines are dealt out', () => {
    fc.assert(fc.property(fc.array(fc.nat(4), { maxLength: 40, minLength: 1 }), fc.nat(), (dealt, pick) => {
      const printed = lines(dealt.length).filter(({ text }) => text.trim() !== '')
      const units = [0, 1, 2, 3, 4].map((unit): Holder => ({ lines: printed.filter(({ n }) => dealt[n - 1] === unit).map(({ n }) => n), name: `articles:${unit}` }))
      expect(whatOf(units, dealt.length)).toEqual([])
      const one = printed[pick % printed.length]
      if (!one) return
      expect(whatOf(units.map((unit) => ({ ...unit, lines: unit.lines.filter((n) => n !== one.n) })), dealt.length)).toEqual([
        `${one.text.length} of its ${printed.reduce((sum, { text }) => sum + text.length, 0)} characters stand in no unit: line ${one.n}`,
      ])
      expect(whatOf([...units, { lines: [one.n], name: 'captions:x' }], dealt.length)).toEqual([
        `line ${one.n} stands in 2 units: articles:${dealt[one.n - 1]}, captions:x`,
      ])
    }))
  })

  it('of a kept text are held by the report, as far as nothing else holds them', () => {
    const text = { lines: [1, 2], name: 'articles:1' }
    expect(whatOf([text, { isKept: true, lines: [2, 4, 5], name: 'kept' }])).toEqual([])
    expect(whatOf([text, { isKept: true, lines: [4], name: 'kept' }])).toEqual(['3 of its 12 characters stand in no unit: line 5'])
  })

  it('are those of this page and of its present file alone', () => {
    const groups = [
      { lines: [1], page: '1', role: 'body' as const, source: 'now' }, { lines: [2], page: '1', role: 'body' as const, source: 'before' },
      { lines: [3], page: '2', role: 'body' as const, source: 'now' },
    ]
    expect(textHolder('a', groups, '1', 'now').lines).toEqual([1])
    const furniture = [{ kind: 'notice', lines: [4], others: groups, text: '' }] as never
    expect(furnitureHolders(furniture, '1', '1', 'now')[0]?.lines).toEqual([4, 1])
    expect(furnitureHolders(furniture, '2', '1', 'now')[0]?.lines).toEqual([1])
  })

  it('cannot stand on a line that the source does not have', () => {
    expect(whatOf([{ lines: [1, 2, 4, 5, 9], name: 'articles:1' }])).toEqual(['articles:1 names line 9, and its source has none'])
  })
})
