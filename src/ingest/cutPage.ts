import { accountForLines } from './segmentation/accountForLines'
import { segmentPage } from './segmentation/segmentPage'
import type { Segmentation, SourcePage } from './types'

/**
 * Cuts a page into articles, photos and furniture, and makes sure that every non-blank line is in exactly one of them.
 * @throws {Error} when a line is lost or doubled: a fault of the segmentation, never of the page.
 */
export const cutPage = (source: SourcePage): Segmentation => {
  const segmentation = segmentPage(source)
  const { duplicated, missing } = accountForLines(source.lines, segmentation)
  if (missing.length + duplicated.length > 0) {
    throw new Error(`The segmentation of ${source.fileName} lost lines ${missing.join(', ') || '-'} and doubled lines ${duplicated.join(', ') || '-'}; please report this with the file.`)
  }
  return segmentation
}
