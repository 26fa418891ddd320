import type { SourceReading } from '../../../publishing/sourceReading'
import type { Extent } from '../image/readRegion'

type Box = [number, number, number, number]

/** Boxes that end before half the image are in other units than its pixels, or of another image. */
const LEAST_REACH = 0.5

const boxesOf = (readings: readonly SourceReading[]): Box[] =>
  readings.flatMap(({ lines }) => lines.flatMap(({ box }) => (box ? [box] : [])))

/** The smallest box around some. */
const around = (boxes: readonly Box[]): Box => {
  const [left, top] = [Math.min(...boxes.map(([x]) => x)), Math.min(...boxes.map(([, y]) => y))]
  return [left, top, Math.max(...boxes.map(([x, , width]) => x + width)) - left, Math.max(...boxes.map(([, y, , height]) => y + height)) - top]
}

const isInPixels = (boxes: readonly Box[], { height, width }: Extent): boolean => {
  if (boxes.length === 0) return false
  const [left, top, wide, high] = around(boxes)
  const [right, bottom] = [left + wide, top + high]
  return left >= 0 && top >= 0 && right <= width && bottom <= height && right >= width * LEAST_REACH && bottom >= height * LEAST_REACH
}

/**
 * Where texts stand on the image of their page.
 *
 * The boxes of a file are taken for pixels of the image when, all together, they lie within it and reach over more than half of
 * it: OCR of an image of 2000×3000 reaches to 1900×2900; the same page in tenths of a millimetre ends at 380×550, and is left out.
 * @param all the readings of all texts on this page.
 * @returns for the readings of one text: left, top, width and height in whole pixels, or null when that is not known.
 */
export const boxesOnCanvas = (all: readonly SourceReading[], image: Extent): ((readings: readonly SourceReading[]) => Box | null) => {
  const files = new Set(all.map(({ file }) => file))
  const inPixels = new Set([...files].filter((file) => isInPixels(boxesOf(all.filter((reading) => reading.file === file)), image)))
  return (readings) => {
    const boxes = boxesOf(readings.filter(({ file }) => inPixels.has(file)))
    if (boxes.length === 0) return null
    const [x, y, width, height] = around(boxes)
    const [left, top] = [Math.floor(x), Math.floor(y)]
    return [left, top, Math.ceil(x + width) - left, Math.ceil(y + height) - top]
  }
}
