import type { DeskPage } from '../../../desk/DeskAnswer'
import { lineKey } from '../../../editorial/lineKey'
import type { PlacedLine } from '../../../editorial/proofing'

/** A line of the article on its page's image: its index, and x, y, width, height in pixels of the image. */
export type LineBox = { line: number; box: [number, number, number, number] }

/** Boxes that end before half the image are in other units than its pixels, or of another image. */
const LEAST_REACH = 0.5

/**
 * The boxes of the article's lines on a page's image; none when the page has no image, the file no boxes, or the boxes are
 * not of this image (they reach beyond it, or fill less than half of it).
 */
export const lineBoxes = ({ facsimile, id, sources }: DeskPage, lines: readonly PlacedLine[]): LineBox[] => {
  if (!facsimile) return []
  const all = sources.flatMap((source) => source.lines.flatMap(({ box, n }) => (box ? [{ box, key: lineKey({ n, page: id, source: source.sha256 }) }] : [])))
  const [right, bottom] = [Math.max(...all.map(({ box }) => box[0] + box[2])), Math.max(...all.map(({ box }) => box[1] + box[3]))]
  const isWithin = right <= facsimile.width && bottom <= facsimile.height
  if (all.length === 0 || !isWithin || right < facsimile.width * LEAST_REACH || bottom < facsimile.height * LEAST_REACH) return []
  const boxes = new Map(all.map(({ box, key }) => [key, box]))
  return lines.flatMap((placed, line) => {
    const box = boxes.get(lineKey(placed))
    return box ? [{ box, line }] : []
  })
}
