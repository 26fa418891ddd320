import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { alignToSource, changesAgainst, lineOf, type Part, type PlacedLine, rangesOfLine } from '../../../src/editorial/proofing'
import { pairInOrder } from '../../../src/editorial/proofing/pairInOrder'
import { papers, readPaper } from '../ingest/papers'
import { readSeed, seedFiles } from '../ingest/seeds'
import { articlesOf, bodyLines, paragraphs } from './texts'

const codesOf = (text: string): Int32Array => Int32Array.from(text, (char) => char.codePointAt(0) as number)

/** Length of the longest common subsequence, by the table. */
const longestCommon = (a: string, b: string): number => {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const char of a) {
    const next = [0]
    for (let j = 1; j <= b.length; j++) next.push(char === b[j - 1] ? (row[j - 1] as number) + 1 : Math.max(row[j] as number, next[j - 1] as number))
    row = next
  }
  return row[b.length] as number
}

type Tracked = { char: string; line: number; offset: number }
type Edit = { kind: 'delete' | 'insert' | 'substitute'; at: number; length: number }
const edits = fc.array(fc.record({ kind: fc.constantFrom<Edit['kind']>('delete', 'insert', 'substitute'), at: fc.nat(), length: fc.integer({ min: 1, max: 9 }) }), { maxLength: 30 })

/** Every character once only, some of them surrogate pairs, so that there is one right reading. */
const distinctLines = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 30 }).map((lengths) => {
  let code = 0x4e00
  return lengths.map((length) => Array.from({ length }, () => String.fromCodePoint(code++ % 13 === 0 ? 0x20000 + code : code)).join(''))
})

/** The text somebody makes of the lines, and for each UTF-16 unit where it comes from. */
const edited = (lines: readonly string[], made: readonly Edit[], breaks: readonly number[]): { parts: Part[]; origin: Tracked[][] } => {
  const text = lines.flatMap((line, index): Tracked[] => {
    let offset = 0
    return [...line].map((char) => {
      const own = { char, line: index, offset }
      offset += char.length
      return own
    })
  })
  let typed = 0xac00
  const type = (length: number): Tracked[] => Array.from({ length }, () => ({ char: String.fromCodePoint(typed++), line: -1, offset: -1 }))
  for (const { at, kind, length } of made) text.splice(at % (text.length + 1), kind === 'insert' ? 0 : length, ...(kind === 'delete' ? [] : type(length)))
  const cuts = [...new Set([0, ...breaks.map((at) => at % (text.length + 1)), text.length])].sort((a, b) => a - b)
  const origin = cuts.slice(1).map((end, index) => text.slice(cuts[index], end))
  return { origin, parts: paragraphs(origin.map((characters) => characters.map(({ char }) => char).join(''))) }
}

describe('aligning a text with its source lines', () => {
  it('maps every unchanged character to its own line and offset, whatever is put in, taken out, replaced, split and joined', () => {
    fc.assert(fc.property(distinctLines, edits, fc.array(fc.nat(), { maxLength: 8 }), (lines, made, breaks) => {
      const { origin, parts } = edited(lines, made, breaks)
      const alignment = alignToSource(parts, bodyLines(lines))
      origin.forEach((characters, part) => {
        const expected = characters.flatMap(({ char, line, offset }) => Array.from(char.split(''), (_, half) => [line, line < 0 ? -1 : offset + half]))
        const { line, offset } = alignment.parts[part] as (typeof alignment.parts)[number]
        expect(Array.from(line, (index, at) => [index, offset[at]])).toEqual(expected)
      })
    }))
  })

  it('says of every character that was typed or taken away that it changed, and of no other', () => {
    fc.assert(fc.property(distinctLines, edits, fc.array(fc.nat(), { maxLength: 8 }), (lines, made, breaks) => {
      const { origin, parts } = edited(lines, made, breaks)
      // A text without any part has no place to show a change at; an article has its headline always.
      fc.pre(parts.length > 0)
      const changes = changesAgainst(parts, bodyLines(lines), alignToSource(parts, bodyLines(lines)))
      const kept = new Set(origin.flat().map(({ char }) => char))
      const gone = [...lines.join('')].filter((char) => !kept.has(char)).join('')
      expect(changes.map(({ was }) => was).join('')).toBe(gone)
      expect(changes.map(({ is }) => is).join('')).toBe(origin.flat().filter(({ line }) => line < 0).map(({ char }) => char).join(''))
      for (const { end, is, lines: own, part, start, was } of changes) {
        expect(parts[part]?.text.slice(start, end)).toBe(is)
        for (const char of was) expect(own.some((line) => lines[line]?.includes(char))).toBe(true)
      }
    }))
  })

  it('pairs as many characters as possible in order where they repeat', () => {
    const text = fc.string({ maxLength: 60, unit: fc.constantFrom(...'的一是了') })
    fc.assert(fc.property(text, text, (a, b) => {
      const found = [...pairInOrder(codesOf(a), codesOf(b))].flatMap((j, i) => (j < 0 ? [] : [[i, j] as const]))
      for (const [at, [i, j]] of found.entries()) {
        expect(a[i]).toBe(b[j])
        if (at > 0) expect(j).toBeGreaterThan((found[at - 1] as readonly [number, number])[1])
      }
      expect(found).toHaveLength(longestCommon(a, b))
    }), { numRuns: 500 })
  })

  it('stays in order in long texts that have little or nothing in common', () => {
    const long = (seed: number, letters: string): string => {
      let state = seed
      return Array.from({ length: 20_000 }, () => letters[(state = (state * 48_271) % 2_147_483_647) % letters.length]).join('')
    }
    for (const [a, b] of [[long(1, '甲乙'), long(2, '甲乙')], [long(3, '甲乙丙丁戊己庚辛'), long(4, '子丑寅卯')], [long(5, '甲乙丙丁戊己庚辛'), long(6, '戊己庚辛壬癸')]] as const) {
      const pairs = [...pairInOrder(codesOf(a), codesOf(b))]
      const found = pairs.filter((j) => j >= 0)
      expect(found.every((j, at) => at === 0 || j > (found[at - 1] as number))).toBe(true)
      expect(pairs.every((j, i) => j < 0 || a[i] === b[j])).toBe(true)
    }
  })

  it('finds the source of every character of every article of the seeds and of other papers, just imported', () => {
    const pages = [...seedFiles.map(readSeed), ...papers.map(({ id }) => readPaper(id))]
    let [all, lost] = [0, 0]
    for (const { lines, parts } of pages.flatMap(articlesOf)) {
      const alignment = alignToSource(parts, lines)
      parts.forEach(({ text }, part) => {
        for (let at = 0; at < text.length; at++) {
          if (text[at]?.trim() === '') continue
          all++
          if ((alignment.parts[part]?.line[at] as number) < 0) lost++
        }
      })
    }
    expect(all).toBeGreaterThan(60_000)
    expect(lost / all).toBeLessThan(0.001)
  })

  it('takes blanks and widths for what print makes of them, and shows blanks within words and numbers', () => {
    const lines = bodyLines(['全 市 ２０２２年,', '  New', 'York　开 会'])
    const parts = paragraphs(['全市2022年，New York开会'])
    const alignment = alignToSource(parts, lines)
    expect(changesAgainst(parts, lines, alignment)).toEqual([])
    expect([...(alignment.parts[0]?.line ?? [])]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, -1, 2, 2, 2, 2, 2, 2])
    const spaced = bodyLines(['在2 023年'])
    expect(changesAgainst(paragraphs(['在2023年']), spaced, alignToSource(paragraphs(['在2023年']), spaced))).toMatchObject([{ kind: 'deletion', was: ' ', start: 2, end: 2 }])
  })

  it('makes one replacement of a deletion and an insertion, with the lines of both ends', () => {
    const lines = bodyLines(['全市安企', '生户月举行'])
    const parts = paragraphs(['全市安全生产月举行'])
    expect(changesAgainst(parts, lines, alignToSource(parts, lines))).toEqual([
      { part: 0, start: 3, end: 4, was: '企', is: '全', kind: 'replacement', lines: [0] },
      { part: 0, start: 5, end: 6, was: '户', is: '产', kind: 'replacement', lines: [1] },
    ])
  })

  it('follows a heading to another place and a byline into the body it was taken from', () => {
    const lines: PlacedLine[] = [
      { n: 9, page: 'p', role: 'body', source: 's', text: '本报讯（记者 白文斌）7月1日，全市开工。' },
      { n: 1, page: 'p', role: 'headline', source: 's', text: '全县春播如火如荼' },
    ]
    const parts: Part[] = [
      { key: 'kicker', role: 'kicker', text: '全县春播' }, { key: 'headline', role: 'headline', text: '如火如荼' },
      { key: 'byline', role: 'byline', text: '记者 白文武' }, ...paragraphs(['本报讯（记者 白文武）7月1日，全市开工。']),
    ]
    const alignment = alignToSource(parts, lines)
    expect([lineOf(alignment, 0, 0), lineOf(alignment, 1, 2), lineOf(alignment, 2, 1), lineOf(alignment, 3, 4)]).toEqual([1, 1, 0, 0])
    expect(rangesOfLine(alignment, 1)).toEqual([{ part: 0, start: 0, end: 4 }, { part: 1, start: 0, end: 4 }])
  })
})
