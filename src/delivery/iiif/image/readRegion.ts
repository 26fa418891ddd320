import { badParameter } from './badParameter'

/** In pixels. */
export type Extent = { height: number; width: number }
/** A part of an image, in its pixels. */
export type Region = Extent & { left: number; top: number }

const PIXELS = /^(\d{1,9}),(\d{1,9}),(\d{1,9}),(\d{1,9})$/u
const DECIMAL = String.raw`(\d{1,9}(?:\.\d{1,12})?)`
const PERCENT = new RegExp(`^pct:${DECIMAL},${DECIMAL},${DECIMAL},${DECIMAL}$`, 'u')

const square = ({ height, width }: Extent): Region => {
  const side = Math.min(height, width)
  return { height: side, left: Math.floor((width - side) / 2), top: Math.floor((height - side) / 2), width: side }
}

const numbers = (text: string, { height, width }: Extent): [number, number, number, number] | null => {
  const percent = PERCENT.exec(text)
  const [, x, y, w, h] = percent ?? PIXELS.exec(text) ?? []
  if (h === undefined) return null
  const [left, top, wide, high] = [Number(x), Number(y), Number(w), Number(h)]
  return percent ? [(width * left) / 100, (height * top) / 100, (width * wide) / 100, (height * high) / 100] : [left, top, wide, high]
}

/**
 * The region of an IIIF image request (Image API 3.0, 4.1): `full`, `square`, `x,y,w,h`, `pct:x,y,w,h`. What reaches beyond
 * the image is cut off.
 * @throws {Problem} 400 when it cannot be read, is empty, or lies outside.
 */
export const readRegion = (text: string, image: Extent): Region => {
  if (text === 'full') return { ...image, left: 0, top: 0 }
  if (text === 'square') return square(image)
  const found = numbers(text, image)
  if (!found) throw badParameter('region', '只能是 full、square、x,y,w,h 或 pct:x,y,w,h。', 'it is full, square, x,y,w,h or pct:x,y,w,h.')
  const [left, top] = [Math.round(found[0]), Math.round(found[1])]
  const width = Math.min(Math.round(found[0] + found[2]), image.width) - left
  const height = Math.min(Math.round(found[1] + found[3]), image.height) - top
  if (width > 0 && height > 0) return { height, left, top, width }
  throw badParameter('region', `不在图上，或不足一个像素；图为 ${image.width}×${image.height}。`, `it is not on the image, or less than a pixel; the image has ${image.width}×${image.height}.`)
}
