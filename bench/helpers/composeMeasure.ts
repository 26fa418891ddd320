import { cutPage } from '../../src/ingest/cutPage'
import { readSource } from '../../src/ingest/readers/readSource'
import type { Segmentation, SourcePage } from '../../src/ingest/types'
import { measureSegmentation } from '../../src/ingest/quality/measureSegmentation'
import { findFaults, type Fault } from './composeFaults'
import type { ComposedPage } from './composePage'
import type { Style } from './composeStyle'

export interface PageResult {
  seed: number
  style: Style
  /** Metric → 0 to 1. */
  values: Map<string, number>
  /** Metric → at target. */
  isOk: Map<string, boolean>
  faults: Fault[]
  /** Says why the page could not be cut at all. */
  error: string | null
}

export const cutComposed = (page: ComposedPage): { source: SourcePage; segmentation: Segmentation } => {
  const source = readSource(Buffer.from(page.text), { fileName: page.gold.source })
  return { source, segmentation: cutPage(source) }
}

/** Cuts a composed page and measures it. A page that cannot be cut counts as wrong in everything. */
export function measurePage(page: ComposedPage): PageResult {
  const { seed, style } = page
  try {
    const { source, segmentation } = cutComposed(page)
    const measures = measureSegmentation(page.gold, segmentation, source.lines)
    const strict = { ...page.gold, articles: page.gold.articles.map((article) => ({ ...article, alternatives: [] })) }
    measures.push(...measureSegmentation(strict, segmentation, source.lines).filter(({ metric }) => metric === 'headline').map((one) => ({ ...one, metric: 'headlineOneSplit' })))
    return {
      seed,
      style,
      values: new Map(measures.map(({ metric, value }) => [metric, value])),
      isOk: new Map(measures.map(({ metric, ok }) => [metric, ok])),
      faults: findFaults(page, segmentation, source.lines),
      error: null,
    }
  } catch (error) {
    return { seed, style, values: new Map(), isOk: new Map(), faults: [], error: error instanceof Error ? error.message : String(error) }
  }
}
