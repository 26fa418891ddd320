import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { segmentPage } from '../../../src/ingest'
import type { GoldPage } from '../../../src/ingest/quality/gold'
import { measureSegmentation } from '../../../src/ingest/quality/measureSegmentation'
import { readSeed, seedFiles } from './seeds'

const gold = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/segmentation/gold/000.json'), 'utf8'),
) as GoldPage
const page = readSeed(seedFiles[0] as string)

function measures(change: (segmentation: ReturnType<typeof segmentPage>) => void): Record<string, number> {
  const segmentation = segmentPage(page)
  change(segmentation)
  return Object.fromEntries(measureSegmentation(gold, segmentation, page.lines).map(({ metric, value }) => [metric, value]))
}

describe('the measure', () => {
  it('falls when an article is cut in two', () => {
    const { articleF1, lineUnit, paragraphCountError } = measures(({ articles }) => {
      const [first] = articles
      if (!first) return
      articles.push({ ...first, headline: '另一篇', paragraphs: first.paragraphs.splice(8), lines: { kicker: [], headline: [], subheadline: [], byline: [] } })
    })
    expect(articleF1).toBeCloseTo((2 * 5) / (7 + 6))
    expect(lineUnit).toBeLessThan(0.9)
    expect(paragraphCountError).toBeGreaterThan(0)
  })

  it('falls by role, not by unit, when a headline is taken for text', () => {
    const result = measures(({ articles }) => {
      const [first] = articles
      first?.paragraphs.push({ kind: 'paragraph', text: first.headline ?? '', lines: first.lines.headline.splice(0) })
    })
    expect(result.lineUnit).toBe(1)
    expect(result.lineRole).toBeLessThan(1)
  })

  it('takes any of the right splits of a headline', () => {
    const result = measures(({ articles }) => {
      const second = articles[1]
      if (!second) return
      Object.assign(second, { headline: second.kicker, kicker: null, subheadline: second.headline })
      second.lines = { ...second.lines, headline: second.lines.kicker, kicker: [], subheadline: second.lines.headline }
    })
    expect([result.headline, result.kicker, result.subheadline, result.lineRole]).toEqual([1, 1, 1, 1])
  })

  it('counts false authors, changed captions and false breaks', () => {
    const result = measures(({ articles, photos }) => {
      articles[0]?.authors.push({ name: '无此人', role: null })
      const [photo] = photos
      if (photo) photo.caption += '多'
      const [first] = articles
      const cut = first?.paragraphs.find((paragraph) => paragraph.lines.includes(35))
      if (first && cut) first.paragraphs.push({ ...cut, lines: cut.lines.splice(cut.lines.indexOf(37)) })
    })
    expect(result.authorsF1).toBeCloseTo(14 / 15)
    expect(result.captionF1).toBe(0.5)
    expect(result.falseBreaksJoined).toBeCloseTo(17 / 18)
  })
})
