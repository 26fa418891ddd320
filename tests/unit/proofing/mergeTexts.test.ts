import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compareTexts, mergedParts, mergeTexts, type Part } from '../../../src/editorial/proofing'
import { paragraphs } from './texts'

const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'全市安全生产月活动在广场举行民踊跃参加现场热烈气氛好。，的一') })
const text = fc.record({ headline: word, body: fc.uniqueArray(word.map((each) => `${each}${each.length}`), { maxLength: 8 }) }).map(({ body, headline }): Part[] => [
  { key: 'headline', role: 'headline', text: headline }, ...paragraphs(body),
])
const plain = (parts: readonly Part[]): [string, string][] => parts.map(({ role, text: own }) => [role, own])
const never = (): never => expect.unreachable('nothing is in conflict')

const BASE = ['全市安全生产月活动在广场举行。', '市民踊跃参加，现场热烈，气氛很好。', '各县（市、区）也举行了宣传活动。']

describe('merging two edits of one text', () => {
  it('gives the other side exactly when one side changed nothing', () => {
    fc.assert(fc.property(text, text, (base, other) => {
      expect(plain(mergedParts(mergeTexts(base, base, other), never))).toEqual(plain(other))
      expect(plain(mergedParts(mergeTexts(base, other, base), never))).toEqual(plain(other))
    }))
  })

  it('says of the same change on both sides that both made it', () => {
    fc.assert(fc.property(text, text, (base, other) => {
      const blocks = mergeTexts(base, other, other)
      expect(blocks.every(({ kind }) => kind === 'both' || kind === 'same')).toBe(true)
      expect(plain(mergedParts(blocks, never))).toEqual(plain(other))
    }))
  })

  it('keeps every part of the three texts in exactly one block, in order', () => {
    fc.assert(fc.property(text, text, text, (base, mine, theirs) => {
      const blocks = mergeTexts(base, mine, theirs)
      expect(plain(blocks.flatMap((block) => block.base))).toEqual(plain(base))
      expect(plain(blocks.flatMap((block) => block.mine))).toEqual(plain(mine))
      expect(plain(blocks.flatMap((block) => block.theirs))).toEqual(plain(theirs))
    }))
  })

  it('takes changes of different paragraphs from both without asking', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 2, maxLength: 2 }), ([a, b]) => {
      const [mine, theirs, both] = [[...BASE], [...BASE], [...BASE]]
      mine[a as number] = both[a as number] = `${BASE[a as number]}我加的一句。`
      theirs[b as number] = both[b as number] = `别人加的，${BASE[b as number]}`
      expect(plain(mergedParts(mergeTexts(paragraphs(BASE), paragraphs(mine), paragraphs(theirs)), never))).toEqual(plain(paragraphs(both)))
    }))
  })

  it('keeps a split of one side and a correction of another paragraph of the other', () => {
    const mine = ['全市安全生产月活动', '在广场举行。', ...BASE.slice(1)]
    const theirs = [BASE[0] as string, (BASE[1] as string).replace('热烈', '热闹'), BASE[2] as string]
    const blocks = mergeTexts(paragraphs(BASE), paragraphs(mine), paragraphs(theirs))
    expect(blocks.map(({ kind, mine: own }) => [kind, own.length])).toEqual([['mine', 2], ['theirs', 1], ['same', 1]])
    expect(mergedParts(blocks, never).map(({ key, text: own }) => [key, own])).toEqual([
      ['body:0', mine[0]], ['body:1', mine[1]], ['body:2', theirs[1]], ['body:3', BASE[2]],
    ])
  })

  it('proposes one text where both corrected one paragraph in places far apart, and none where they met', () => {
    const change = (from: string, to: string): Part[] => paragraphs([(BASE[1] as string).replace(from, to)])
    const base = paragraphs([BASE[1] as string])
    const [apart] = mergeTexts(base, change('市民', '居民'), change('很好', '极好'))
    expect(apart).toMatchObject({ kind: 'conflict', merged: [{ text: '居民踊跃参加，现场热烈，气氛极好。' }] })
    const [near] = mergeTexts(base, change('热烈', '热闹'), change('热烈', '沸腾'))
    expect(near?.kind).toBe('conflict')
    expect(near).not.toHaveProperty('merged')
    expect(mergedParts([near as NonNullable<typeof near>], () => 'both').map(({ text: own }) => own)).toEqual([change('热烈', '热闹')[0]?.text, change('热烈', '沸腾')[0]?.text])
  })

  it('proposes a text with a split of one side and a correction far from it of the other', () => {
    const base = paragraphs([`${BASE[0]}${BASE[1]}`])
    const [block] = mergeTexts(base, paragraphs([BASE[0] as string, BASE[1] as string]), paragraphs([`${BASE[0]}${BASE[1]}`.replace('很好', '极好')]))
    expect(block?.merged?.map(({ text: own }) => own)).toEqual([BASE[0], (BASE[1] as string).replace('很好', '极好')])
  })
})

describe('two texts side by side', () => {
  it('shows each in full: same and gone are the first, same and new the second', () => {
    const joined = (parts: readonly Part[]): string => parts.map(({ text: own }) => own).join('\n')
    fc.assert(fc.property(text, text, (before, after) => {
      const blocks = compareTexts(before, after)
      expect(plain(blocks.flatMap((block) => block.before))).toEqual(plain(before))
      expect(plain(blocks.flatMap((block) => block.after))).toEqual(plain(after))
      for (const block of blocks) {
        const read = (side: 'gone' | 'new'): string => block.runs.filter(({ kind }) => kind === 'same' || kind === side).map((run) => run.text).join('')
        expect([read('gone'), read('new')]).toEqual([joined(block.before), joined(block.after)])
      }
    }))
  })

  it('marks the one character that changed', () => {
    expect(compareTexts(paragraphs(['现扬热烈']), paragraphs(['现场热烈']))[0]?.runs).toEqual([
      { kind: 'same', text: '现' }, { kind: 'gone', text: '扬' }, { kind: 'new', text: '场' }, { kind: 'same', text: '热烈' },
    ])
  })
})
