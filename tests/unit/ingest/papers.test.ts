import { describe, expect, it } from 'vitest'
import { accountForLines, segmentPage } from '../../../src/ingest'
import { measureSegmentation } from '../../../src/ingest/quality/measureSegmentation'
import { papers, readPaper } from './papers'

/** What print itself leaves open to a reader is measured, not held: which line is the headline, where a paragraph ends. */
const HELD = new Set(['articleF1', 'lineUnit', 'lineRole', 'dateline', 'authorsF1', 'captionF1', 'falseBreaksJoined'])

describe.each(papers)('the paper $id', ({ gold, id }) => {
  const page = readPaper(id)
  const segmentation = segmentPage(page)

  it('has every line in exactly one role', () => {
    expect(accountForLines(page.lines, segmentation)).toEqual({ missing: [], duplicated: [] })
  })

  it.each(measureSegmentation(gold, segmentation, page.lines).filter(({ metric }) => HELD.has(metric)))('stays at the target of $metric', ({ target, value }) => {
    expect(value).toBeGreaterThanOrEqual(target)
  })
})

describe('the papers together', () => {
  it('have nineteen headlines in twenty right', () => {
    const shares = papers.map(({ gold, id }) => {
      const page = readPaper(id)
      return measureSegmentation(gold, segmentPage(page), page.lines).find(({ metric }) => metric === 'headline')?.value ?? 0
    })
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThanOrEqual(0.95)
  })
})
