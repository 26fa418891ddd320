import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { add, allOf, emptyMask, has, highest, intersect, type Mask, remove, sizeOf, subtract, unite } from '../../../../src/delivery/search/Mask'

describe('sets of articles', () => {
  const size = 100
  const members = fc.uniqueArray(fc.nat(size - 1)).map((all) => all.sort((a, b) => a - b))
  const maskOf = (all: number[], below: number): Mask => {
    const mask = emptyMask(below)
    for (const each of all) add(mask, each)
    return mask
  }

  it('are united, cut and counted as sets are, of whatever size, the other one longer or shorter', () => {
    fc.assert(fc.property(members, members, fc.nat(size), fc.integer({ min: 1, max: 2 * size }), (one, two, most, below) => {
      const mask = maskOf(one, size)
      const other = maskOf(two.filter((each) => each < below), below)
      const isInOther = (each: number): boolean => each < below && two.includes(each)
      expect([...allOf(subtract(mask, other))]).toEqual(one.filter((each) => !isInOther(each)))
      expect([...allOf(intersect(mask, other))]).toEqual(one.filter(isInOther))
      expect([...allOf(unite(mask, other))]).toEqual(Array.from({ length: size }, (_, each) => each).filter((each) => one.includes(each) || isInOther(each)))
      expect(sizeOf(mask)).toBe(one.length)
      expect([...highest(mask, most)]).toEqual(one.slice(Math.max(0, one.length - most)))
    }))
  })

  it('have what was added and not taken out again, and nothing beyond their end', () => {
    fc.assert(fc.property(members, members, (added, removed) => {
      const mask = maskOf(added, size)
      for (const each of removed) remove(mask, each)
      for (let each = 0; each < size * 2; each++) expect(has(mask, each)).toBe(added.includes(each) && !removed.includes(each))
    }))
  })
})
