import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { keptLines } from '../../../src/editorial/keptLines'
import { lineDifferences } from '../../../src/editorial/lineDifferences'
import { recut } from '../../../src/editorial/recut'
import { articleLines } from '../../../src/editorial/sourceLines'
import { cutPage, readSource, type Segmentation, type SourceLine } from '../../../src/ingest'
import { alignLines } from '../../../src/ingest/alignment/alignLines'
import { madePage } from '../../helpers/crash/madePage'

const cut = (text: string): { lines: SourceLine[]; segmentation: Segmentation } => {
  const source = readSource(Buffer.from(text), { fileName: 'page.txt' })
  return { lines: source.lines, segmentation: cutPage(source) }
}

const unitsOf = ({ articles, furniture, photos }: Segmentation): number[][] => [
  ...articles.map((article) => articleLines('', '', article).flatMap(({ lines }) => lines)),
  ...photos.map(({ lines }) => lines),
  ...furniture.map(({ lines }) => lines),
]

/** What a corrected export does to a page: lines changed, joined, split, left out, put in, or moved. */
type Change = { at: number; how: 'change' | 'drop' | 'insert' | 'join' | 'move' | 'split' }

const apply = (text: string, changes: Change[]): string => {
  const lines = text.split('\n')
  for (const { at, how } of changes) {
    const index = at % lines.length
    const line = lines[index] ?? ''
    if (how === 'change') lines[index] = line.replace(/[，。]/u, '、')
    if (how === 'drop') lines.splice(index, 1)
    if (how === 'insert') lines.splice(index, 0, `新加的第${at}行文字，原来没有。`)
    if (how === 'join') lines.splice(index, 2, `${line}${lines[index + 1] ?? ''}`)
    if (how === 'split') lines.splice(index, 1, line.slice(0, 9), line.slice(9))
    if (how === 'move') lines.push(...lines.splice(index, 3))
  }
  return lines.join('\n')
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(200), how: fc.constantFrom('change', 'drop', 'insert', 'join', 'move', 'split'),
})

describe('cutting a page anew beside texts that are kept', () => {
  it('gives every non-blank line to one new unit or to one kept text, whatever was corrected and whatever is kept', () => {
    fc.assert(fc.property(fc.nat(1_000), fc.array(change, { maxLength: 8 }), fc.array(fc.boolean(), { maxLength: 8, minLength: 8 }), (seed, changes, keep) => {
      const text = madePage(seed, { articles: 4, paragraphs: 2, photos: 1 })
      const before = cut(text)
      const after = cut(apply(text, changes))
      const kept = unitsOf(before.segmentation).filter((_, index) => keep[index % keep.length]).map((lines, index) => ({ id: `t${index}`, lines }))
      const owners = keptLines(kept, alignLines(before.lines, after.lines), after.lines)
      const result = recut(after.segmentation, owners, after.lines)

      const claimed = [...unitsOf(result.segmentation).flat(), ...[...result.kept.values()].flat()].sort((a, b) => a - b)
      expect(claimed).toEqual(after.lines.filter(({ text: line }) => line.trim() !== '').map(({ n }) => n))
      for (const id of result.kept.keys()) expect(kept.map((each) => each.id)).toContain(id)
      for (const { article } of result.segmentation.photos) if (article !== null) expect(result.segmentation.articles[article]).toBeDefined()
    }), { numRuns: 150 })
  })

  it('finds no difference and nothing new when the file is the same', () => {
    fc.assert(fc.property(fc.nat(1_000), fc.nat(3), (seed, which) => {
      const { lines, segmentation } = cut(madePage(seed, { articles: 4 }))
      const own = unitsOf(segmentation)[which] as number[]
      const alignment = alignLines(lines, lines)
      const result = recut(segmentation, keptLines([{ id: 'it', lines: own }], alignment, lines), lines)
      expect(result.kept.get('it')).toEqual([...own].sort((a, b) => a - b))
      expect(result.segmentation.articles).toHaveLength(segmentation.articles.length - 1)
      const texts = lines.filter(({ n }) => own.includes(n))
      expect(lineDifferences(texts, texts, alignment)).toEqual([])
    }), { numRuns: 50 })
  })
})

describe('differences of lines', () => {
  const lines = (...texts: string[]): SourceLine[] => texts.map((text, index) => ({ n: index + 1, text }))
  const differences = (before: SourceLine[], after: SourceLine[]) => lineDifferences(before, after, alignLines(before, after))

  it('are what reads otherwise, at its place in the new file', () => {
    const before = lines('记者在现场看到，工人们正在忙碌', '现扬气氛热烈，掌声不断响起', '下一步将继续推进各项工作')
    const after = lines('记者在现场看到，工人们正在忙碌', '现场气氛热烈，掌声不断响起', '下一步将继续推进各项工作')
    expect(differences(before, after)).toEqual([{ before: [before[1]?.text], after: [after[1]?.text], line: 2 }])
  })

  it('are none where lines were only joined, split or spaced', () => {
    expect(differences(lines('记者在现场看到，工人们', '正在忙碌着搬运各种材料'), lines('记者在现场看到，工人们正在忙', '碌着 搬运各种材料'))).toEqual([])
  })

  it('say what is missing and what was added', () => {
    const before = lines('第一行的文字写在这里', '第二行的文字写在那里', '第三行在最后')
    const after = lines('第一行的文字写在这里', '第三行在最后', '加了完全不同的内容')
    expect(differences(before, after)).toEqual([
      { before: ['第二行的文字写在那里'], after: [], line: 1 }, { before: [], after: ['加了完全不同的内容'], line: 3 },
    ])
  })
})
