import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSource, type SourcePage } from '../../../src/ingest'
import type { GoldPage } from '../../../src/ingest/quality/gold'

const PAPERS = join(import.meta.dirname, '../../fixtures/segmentation/papers')

/** Invented pages of other papers and years, labelled by hand by someone who did not write the rules. */
export const papers: { id: string; gold: GoldPage }[] = readdirSync(join(PAPERS, 'gold'))
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => ({ id: name.slice(0, -5), gold: JSON.parse(readFileSync(join(PAPERS, 'gold', name), 'utf8')) as GoldPage }))

const files = readdirSync(PAPERS)

export function readPaper(id: string): SourcePage {
  const source = papers.find((paper) => paper.id === id)?.gold.source
  const file = files.find((name) => name === source || name.replace(/\.\w+$/u, '') === source)
  if (file === undefined) throw new Error(`The gold page ${id} names a source that is not there: ${source ?? 'none'}`)
  return readSource(readFileSync(join(PAPERS, file)), { fileName: file })
}
