import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { alignToSource, captionPart, type JudgedText, openSuspects, type Part, type PlacedLine } from '../../../src/editorial/proofing'
import { bodyLines, paragraphs } from './texts'

const NO_LINES: JudgedText = { lines: [], settled: [] }
const captionLines = (texts: readonly string[], from: number): PlacedLine[] => bodyLines(texts).map((line) => ({ ...line, n: line.n + from, role: 'caption' }))

describe('the suspects of an article and its captions', () => {
  it('are one in each where a quote opens in the body and closes in the caption: readers get each by itself', () => {
    const parts = [...paragraphs(['他说：“今年好。']), captionPart('7', '大家说真好。”')]
    expect(openSuspects(parts, () => NO_LINES).map(({ part, rule, text }) => [part, rule, text])).toEqual([[0, 'unbalanced', '“'], [1, 'unbalanced', '”']])
  })

  it('are left where they were left, and not in another document that says the same', () => {
    const parts = [...paragraphs(['全市人囗增长']), captionPart('7', '全市人囗增长'), captionPart('8', '全市人囗增长')]
    const key = openSuspects(parts, () => NO_LINES)[0]?.key ?? ''
    expect(openSuspects(parts, (caption) => ({ lines: [], settled: caption === '7' ? [key] : [] })).map(({ part }) => part)).toEqual([0, 2])
  })

  it('are the same shown together and each document alone, whatever the texts and their lines are', () => {
    const text = fc.string({ maxLength: 30, unit: fc.constantFrom(...'全市的一学習囗カ“”《》（）,.12 OIl—\n') })
    fc.assert(fc.property(fc.array(text, { maxLength: 4 }), fc.array(text, { maxLength: 3 }), fc.array(text, { maxLength: 4 }), (body, captions, scattered) => {
      const documents = new Map<string | null, JudgedText & { parts: Part[] }>()
      documents.set(null, { lines: bodyLines([...body, ...scattered]), parts: paragraphs(body), settled: [] })
      captions.forEach((caption, index) => {
        const id = String(index)
        documents.set(id, { lines: captionLines([caption, ...scattered], 100 * (index + 1)), parts: [captionPart(id, caption)], settled: [] })
      })
      const parts = [...documents.values()].flatMap((document) => document.parts)
      const alone = [...documents.values()].flatMap((document) => openSuspects(document.parts, () => document))
      const known = alignToSource(parts, [...documents.values()].flatMap(({ lines }) => lines))
      const together = openSuspects(parts, (caption) => documents.get(caption) ?? NO_LINES, known)
      expect(together.map(({ key, rule, text: own }) => [key, rule, own])).toEqual(alone.map(({ key, rule, text: own }) => [key, rule, own]))
      for (const { end, part, start, text: own } of together) expect(parts[part]?.text.slice(start, end)).toBe(own)
    }), { numRuns: 500 })
  })
})
