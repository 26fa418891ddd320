import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { bodyParts, lexicalBody } from '../../../src/editorial/lexicalBody'
import { mergeContent } from '../../../src/editorial/proofing'

// Characters that only the text they began with, only mine and only theirs have: what becomes of each can be counted.
const OLD = '全市安全生产月活动在广场举行民踊跃参加现场热烈气氛好。，的一是不了人我有他这个们中来上大为和国地到以说时要就出会'
const MINE = '甲乙丙丁戊己庚辛壬癸'
const THEIRS = '子丑寅卯辰巳午未申酉'

const of = (alphabet: string, min: number, max: number): fc.Arbitrary<string> => fc.string({ minLength: min, maxLength: max, unit: fc.constantFrom(...alphabet) })
const content = (headline: string, body: readonly string[]): Record<string, unknown> => ({ headline, body: lexicalBody(body.map((text) => ({ kind: 'paragraph', text }))) })
const textOf = ({ body, headline }: Record<string, unknown>): string => `${String(headline ?? '')}\n${bodyParts(body).map(({ text }) => text).join('\n')}`
const count = (text: string, alphabet: string): string => [...text].filter((character) => alphabet.includes(character)).sort().join('')

type Base = { body: string[]; headline: string }
const base: fc.Arbitrary<Base> = fc.record({ body: fc.array(of(OLD, 12, 40), { minLength: 2, maxLength: 6 }), headline: of(OLD, 4, 14) })

type Edit = { at: number; kind: 'insert' | 'join' | 'paragraph' | 'remove' | 'replace' | 'split'; length: number; of: number; text: string }
const edit = (alphabet: string): fc.Arbitrary<Edit> => fc.record({
  at: fc.nat({ max: 40 }), kind: fc.constantFrom('insert', 'join', 'paragraph', 'remove', 'replace', 'split'), length: fc.integer({ min: 1, max: 5 }), of: fc.nat({ max: 6 }), text: of(alphabet, 1, 5),
})

/** The whole text with one edit done, a field and its paragraphs in one list. */
const done = (texts: readonly string[], { at, kind, length, of: which, text }: Edit): string[] => {
  const index = which % texts.length
  const old = texts[index] as string
  const from = Math.min(at, old.length)
  const set = (...parts: string[]): string[] => texts.toSpliced(index, 1, ...parts)
  if (kind === 'insert') return set(old.slice(0, from) + text + old.slice(from))
  if (kind === 'remove') return set(old.slice(0, from) + old.slice(from + length))
  if (kind === 'replace') return set(old.slice(0, from) + text + old.slice(from + length))
  // The headline is one line.
  if (index === 0) return [...texts]
  if (kind === 'split') return set(old.slice(0, from), old.slice(from))
  if (kind === 'paragraph') return set(old, text)
  return index + 1 < texts.length ? texts.toSpliced(index, 2, old + (texts[index + 1] as string)) : [...texts]
}
const after = ({ body, headline }: Base, edits: readonly Edit[]): Record<string, unknown> => {
  const [first = '', ...rest] = edits.reduce(done, [headline, ...body])
  return content(first, rest)
}

describe('merging two edits of one article', () => {
  it('never loses a character that anybody typed: it stands in the merge, or there is a conflict', () => {
    fc.assert(fc.property(base, fc.array(edit(MINE), { maxLength: 4 }), fc.array(edit(THEIRS), { maxLength: 4 }), (old, left, right) => {
      const [mine, theirs] = [after(old, left), after(old, right)]
      const merged = mergeContent(content(old.headline, old.body), mine, theirs)
      if (merged.conflicts.length > 0) return
      expect(count(textOf(merged.content), MINE)).toBe(count(textOf(mine), MINE))
      expect(count(textOf(merged.content), THEIRS)).toBe(count(textOf(theirs), THEIRS))
    }), { numRuns: 2_000 })
  })

  it('never doubles one, and takes away no more than the two did together', () => {
    fc.assert(fc.property(base, fc.array(edit(MINE), { maxLength: 3 }), fc.array(edit(THEIRS), { maxLength: 3 }), (old, left, right) => {
      const [mine, theirs] = [after(old, left), after(old, right)]
      const merged = mergeContent(content(old.headline, old.body), mine, theirs)
      if (merged.conflicts.length > 0) return
      const olds = (text: Record<string, unknown>): number => count(textOf(text), OLD).length
      const whole = olds(content(old.headline, old.body))
      expect(olds(merged.content)).toBeLessThanOrEqual(Math.min(olds(mine), olds(theirs)))
      expect(olds(merged.content)).toBeGreaterThanOrEqual(olds(mine) + olds(theirs) - whole)
    }), { numRuns: 2_000 })
  })

  it('keeps both where they are in different paragraphs, without a conflict', () => {
    fc.assert(fc.property(
      fc.array(of(OLD, 12, 40), { minLength: 2, maxLength: 6 }).map((body) => body.map((text, index) => `${text}第${index}段`)), fc.nat(), fc.nat(), of(MINE, 1, 5), of(THEIRS, 1, 5),
      (body, one, shift, left, right) => {
        const [i, j] = [one % body.length, (one + 1 + (shift % (body.length - 1))) % body.length]
        const [mine, theirs, both] = [[...body], [...body], [...body]]
        mine[i] = both[i] = `${body[i]}${left}`
        theirs[j] = both[j] = `${right}${body[j]}`
        const merged = mergeContent(content('题', body), content('题', mine), content('题', theirs))
        expect(merged.conflicts).toEqual([])
        expect(textOf(merged.content)).toBe(textOf(content('题', both)))
      },
    ), { numRuns: 1_000 })
  })

  it('says of the same place changed in two ways what it was, and what each made of it', () => {
    const merged = mergeContent(
      { ...content('旧的题', ['市民踊跃参加，现场热烈。']), authors: [{ name: '甲' }] },
      { ...content('我的题', ['市民踊跃参加，现场热闹。']), authors: [{ id: 'x', name: '乙' }] },
      { ...content('他的题', ['市民踊跃参加，现场沸腾。']), authors: [{ id: 'y', name: '丙' }] },
    )
    expect(merged.conflicts).toEqual([
      { path: 'headline', base: '旧的题', mine: '我的题', theirs: '他的题' },
      { path: 'body', base: [{ role: 'paragraph', text: '市民踊跃参加，现场热烈。' }], mine: [{ role: 'paragraph', text: '市民踊跃参加，现场热闹。' }], theirs: [{ role: 'paragraph', text: '市民踊跃参加，现场沸腾。' }] },
      { path: 'authors', base: [{ name: '甲' }], mine: [{ id: 'x', name: '乙' }], theirs: [{ id: 'y', name: '丙' }] },
    ])
  })

  it('takes a field that was not sent as it stands, and one that only one side changed from that side', () => {
    const merged = mergeContent({ byline: '甲', kicker: '引', settledSuspects: ['a'] }, { kicker: '新引', settledSuspects: ['a', 'b'] }, { byline: '乙', kicker: '引', settledSuspects: ['a', 'c'] })
    expect(merged).toEqual({ conflicts: [], content: { byline: '乙', kicker: '新引', settledSuspects: ['a', 'c', 'b'] } })
  })
})
