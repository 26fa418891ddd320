import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { accountForLines, type Segmentation, segmentPage } from '../../../src/ingest'
import type { GoldPage } from '../../../src/ingest/quality/gold'
import { measureSegmentation } from '../../../src/ingest/quality/measureSegmentation'
import { readSeed, seedFiles } from './seeds'

const FIXTURES = join(import.meta.dirname, '../../fixtures/segmentation')
const goldFiles = readdirSync(join(FIXTURES, 'gold'))
const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

/** One line a unit: what an editor checks first. */
function outline({ dialect, articles, photos, furniture }: Segmentation): string {
  const span = (lines: number[]): string => (lines.length > 1 ? `${lines[0]}-${lines.at(-1)}` : `${lines[0] ?? ''}`)
  const rows: string[] = [dialect]
  for (const article of articles) {
    const { kicker, headline, subheadline, byline, dateline, continuation, truncated } = article
    rows.push('', `# ${[kicker, headline, subheadline].map((part) => part ?? '-').join(' | ')}`)
    rows.push(`  ${[byline, dateline, continuation, truncated ? 'truncated' : null].map((part) => part ?? '-').join(' | ')}`)
    for (const { kind, text, lines } of article.paragraphs) {
      rows.push(`  ${kind} ${span(lines)} ${text.length > 40 ? `${text.slice(0, 16)} … ${text.slice(-16)}` : text}`)
    }
  }
  rows.push('')
  for (const { caption, credit, lines, article } of photos) rows.push(`photo ${span(lines)} ${caption.slice(0, 30)} | ${credit ?? '-'} | ${article ?? '-'}`)
  for (const { kind, text, lines } of furniture) rows.push(`${kind} ${span(lines)} ${text.split('\n')[0]?.slice(0, 30)}`)
  return `${rows.join('\n')}\n`
}

describe.each(seedFiles)('the seed %s', (file) => {
  const page = readSeed(file)
  const segmentation = segmentPage(page)

  it('has every line in exactly one role', () => {
    expect(accountForLines(page.lines, segmentation)).toEqual({ missing: [], duplicated: [] })
  })

  it('keeps every printed character of its paragraphs', () => {
    const printed = new Map(page.lines.map((line) => [line.n, line.text]))
    for (const { text, lines } of segmentation.articles.flatMap((article) => article.paragraphs)) {
      expect(squeeze(text)).toBe(squeeze(lines.map((n) => printed.get(n)).join('')))
    }
  })

  it('is cut as an editor read it', async () => {
    await expect(outline(segmentation)).toMatchFileSnapshot(join(FIXTURES, 'expected', `${file.slice(0, 3)}.txt`))
  })

  it('reads the same twice', () => {
    expect(segmentPage(readSeed(file))).toEqual(segmentation)
  })
})

describe.each(goldFiles)('the gold page %s', (name) => {
  const gold = JSON.parse(readFileSync(join(FIXTURES, 'gold', name), 'utf8')) as GoldPage
  const page = readSeed(seedFiles.find((file) => file.startsWith(gold.source)) ?? gold.source)
  const measures = measureSegmentation(gold, segmentPage(page), page.lines)

  it.each(measures)('reaches $metric', ({ metric, value }) => {
    if (metric === 'paragraphCountError') expect(value).toBe(0)
    else expect(value).toBe(1)
  })
})
