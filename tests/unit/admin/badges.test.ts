import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { badgeOf, badgesOf } from '../../../src/admin/units/badges'
import type { SheetUnit } from '../../../src/editorial/cutting/sheet'

const unit = (id: string, kind: SheetUnit['kind'], ...lines: number[]): SheetUnit =>
  ({ id, kind, parts: [{ pieces: lines.map((n) => ({ line: { n, page: 'p', source: 's' }, text: '字' })), role: kind === 'article' ? 'body' : kind }] })

const namesOf = (units: readonly SheetUnit[], badges: ReturnType<typeof badgesOf>): string[] => units.map((each) => badgeOf(badges, each).name)

describe('the badges of the units of a page', () => {
  const read = [unit('a1', 'article', 1, 2, 3), unit('a2', 'article', 4, 5), unit('c1', 'caption', 6), unit('furniture:0', 'furniture', 7)]

  it('are letters for articles, numbers for captions, and say what has been made since', () => {
    const badges = badgesOf(read)
    expect(namesOf([...read, unit('new:1', 'article', 3)], badges)).toEqual(['A', 'B', '1', '*1', '+1'])
  })

  it('stay what they were when the cut is saved, also those of what was made and of furniture counted anew', () => {
    const badges = badgesOf(read)
    const staged = [unit('a1', 'article', 1, 2), unit('new:1', 'article', 3), unit('a2', 'article', 4), unit('c1', 'caption', 6), unit('new:2', 'furniture', 5), unit('furniture:0', 'furniture', 7)]
    const saved = [unit('a1', 'article', 1, 2), unit('a3', 'article', 3), unit('a2', 'article', 4), unit('c1', 'caption', 6), unit('furniture:0', 'furniture', 5), unit('furniture:1', 'furniture', 7)]
    const after = badgesOf(saved, { badges, units: staged })
    expect(namesOf(saved, after)).toEqual(['A', '+1', 'B', '1', '+2', '*1'])
    expect(saved.map((each) => badgeOf(after, each).hue)).toEqual(staged.map((each) => badgeOf(badges, each).hue))
    // What is made next is told apart from both.
    expect(badgeOf(after, { id: 'new:1' }).name).toBe('+3')
  })

  it('give no two units of a page the same name, whatever was cut and saved how often', () => {
    const sheet = fc.uniqueArray(fc.integer({ max: 12, min: 1 }), { minLength: 1 }).map((lines) =>
      lines.map((n, at) => unit(n % 3 === 0 ? `furniture:${at}` : `u${n % 7}-${n}`, (['furniture', 'article', 'caption'] as const)[n % 3] ?? 'article', n)))
    const staging = fc.array(fc.integer({ max: 12, min: 1 }), { maxLength: 3 })
    fc.assert(fc.property(fc.array(fc.tuple(sheet, staging), { maxLength: 5, minLength: 1 }), (rounds) => {
      let before: Parameters<typeof badgesOf>[1]
      for (const [units, made] of rounds) {
        const badges = badgesOf(units, before)
        const staged = [...units, ...made.map((n, at) => unit(`new:${at + 1}`, 'article', n))]
        const names = namesOf(staged, badges)
        expect(new Set(names).size).toBe(names.length)
        before = { badges, units: staged }
      }
    }))
  })
})
