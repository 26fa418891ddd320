import { accountForLines } from './segmentation/accountForLines'
import { cutByLayout } from './segmentation/layout/cutByLayout'
import { cutByText } from './segmentation/layout/cutByText'
import { cutByUnits } from './segmentation/layout/cutByUnits'
import { placePage } from './segmentation/layout/piece'
import { segmentPage } from './segmentation/segmentPage'
import type { Segmentation, SourcePage } from './types'

/**
 * Cuts a page into articles, photos and furniture, and makes sure that every non-blank line is in exactly one of them:
 * as the file says where it says so, else by size and position where its lines have a place, else by the text.
 * @throws {Error} when a line is lost or doubled: a fault of the segmentation, never of the page.
 */
export const cutPage = (source: SourcePage): Segmentation => {
  const segmentation = cut(source)
  const { duplicated, missing } = accountForLines(source.lines, segmentation)
  if (missing.length + duplicated.length > 0) {
    throw new Error(`The segmentation of ${source.fileName} lost lines ${missing.join(', ') || '-'} and doubled lines ${duplicated.join(', ') || '-'}; please report this with the file.`)
  }
  return segmentation
}

const cut = (source: SourcePage): Segmentation => {
  if (source.format === 'text') return segmentPage(source)
  const placed = placePage(source)
  if (source.units) return cutByUnits(source, placed)
  return placed ? cutByLayout(source, placed) : cutByText(source)
}
