import fs from 'node:fs'
import path from 'node:path'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { alignLines, type Line } from '../../../src/ingest/alignment/alignLines'

const lines = (text: string): Line[] => text.split('\n').map((line, index) => ({ n: index + 1, text: line }))
const seed = lines(fs.readFileSync(path.resolve(import.meta.dirname, '../../../seeds/000_c485fea3267a24d1.txt'), 'utf8'))
const lengthOf = ({ text }: Line): number => text.replace(/\s+/gu, '').length
const lengthOfAll = (all: readonly Line[]): number => all.reduce((sum, line) => sum + lengthOf(line), 0)

/** Lines that read like a column: Han characters from few, so that runs repeat. */
const column = fc.array(fc.string({ maxLength: 24, unit: fc.constantFrom(...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都') }), { maxLength: 60 })

describe('aligning lines', () => {
  it('pairs a text with itself line by line, whatever it is', () => {
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 30, unit: 'grapheme' }), { maxLength: 40 }), (texts) => {
      const same = texts.map((text, index) => ({ n: index + 1, text }))
      const { pairs, similarity } = alignLines(same, same)
      expect(similarity).toBe(1)
      expect(pairs).toEqual(same.filter((line) => lengthOf(line) > 0).map((line) => ({ old: line.n, new: line.n, characters: lengthOf(line) })))
    }))
  })

  it('never gives a character two counterparts, and says how much is shared', () => {
    fc.assert(fc.property(column, column, (a, b) => {
      const [before, after] = [a.map((text, index) => ({ n: index + 1, text })), b.map((text, index) => ({ n: index + 1, text }))]
      const { pairs, similarity } = alignLines(before, after)
      for (const line of before) expect(pairs.filter((pair) => pair.old === line.n).reduce((sum, pair) => sum + pair.characters, 0)).toBeLessThanOrEqual(lengthOf(line))
      for (const line of after) expect(pairs.filter((pair) => pair.new === line.n).reduce((sum, pair) => sum + pair.characters, 0)).toBeLessThanOrEqual(lengthOf(line))
      const longer = Math.max(lengthOfAll(before), lengthOfAll(after))
      expect(similarity).toBeCloseTo(longer === 0 ? 1 : pairs.reduce((sum, pair) => sum + pair.characters, 0) / longer)
      expect(similarity).toBeLessThanOrEqual(1)
    }))
  })

  it('keeps every other line in its place when lines are taken out or put in', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: seed.length - 1 }), { maxLength: 30 }), fc.integer({ min: 0, max: seed.length }), (gone, at) => {
      const kept = seed.filter((_, index) => !gone.includes(index))
      const after = [...kept.slice(0, at), { n: 9_999, text: '这一行是新加进来的，原来没有它，别处也没有。' }, ...kept.slice(at)]
      const { pairs } = alignLines(seed, after)
      const own = new Map(pairs.filter((pair) => pair.old === pair.new).map((pair) => [pair.new, pair.characters]))
      const long = kept.filter((line) => lengthOf(line) >= 12)
      const found = long.filter((line) => own.get(line.n) === lengthOf(line))
      expect(found.length / long.length).toBeGreaterThan(0.97)
    }), { numRuns: 20 })
  })

  it('follows lines that are joined, split and corrected', () => {
    const { pairs, similarity } = alignLines(
      lines('全市安全生产月活动\n在广场举行，市民\n踊跃参加，现场热烈'),
      lines('全市安全生产月活动在广场举行，市\n民踊跃参加，现扬热烈'),
    )
    expect(pairs).toEqual([
      { old: 1, new: 1, characters: 9 }, { old: 2, new: 1, characters: 7 }, { old: 2, new: 2, characters: 1 }, { old: 3, new: 2, characters: 8 },
    ])
    expect(similarity).toBeCloseTo(25 / 26)
  })

  it('finds text that was moved', () => {
    const half = Math.floor(seed.length / 2)
    const { pairs, similarity } = alignLines(seed, [...seed.slice(half), ...seed.slice(0, half)])
    expect(similarity).toBeGreaterThan(0.97)
    const moved = pairs.filter((pair) => pair.old === pair.new).reduce((sum, pair) => sum + pair.characters, 0)
    expect(moved / lengthOfAll(seed)).toBeGreaterThan(0.95)
  })

  it('finds both columns of lines that were read across', () => {
    const left = seed.slice(2, 42).filter((line) => lengthOf(line) > 14)
    const right = seed.slice(60, 60 + 120).filter((line) => lengthOf(line) > 14).slice(0, left.length)
    const across = left.map((line, index) => ({ n: index + 1, text: `${line.text}      ${right[index]?.text}` }))
    expect(alignLines(across, [...left, ...right]).similarity).toBeGreaterThan(0.9)
  })

  it('sees that two pages are not the same', () => {
    const other = lines(fs.readFileSync(path.resolve(import.meta.dirname, '../../../seeds/001_1fefc48c1001140b.txt'), 'utf8'))
    expect(alignLines(seed, other).similarity).toBeLessThan(0.35)
  })

  it('reads full-width and half-width signs as the same', () => {
    expect(alignLines(lines('（ＡＢＣ）：１２３'), lines('(ABC):123')).similarity).toBe(1)
  })
})
