import { expect } from 'vitest'
import { accountForLines, type Segmentation, segmentPage } from '../../../src/ingest'
import { accountForCharacters } from '../../../src/ingest/segmentation/accountForCharacters'
import { pageOf } from './seeds'

/** Cuts a typed page, its parts set apart by a blank line, and makes sure that none of its lines and characters is lost. */
export function segment(...parts: string[]): Segmentation {
  const page = pageOf(parts.join('\n\n'))
  const segmentation = segmentPage(page)
  expect(accountForLines(page.lines, segmentation)).toEqual({ missing: [], duplicated: [] })
  expect(accountForCharacters(page.lines, segmentation)).toEqual({ lost: 0, added: 0, places: [] })
  return segmentation
}
