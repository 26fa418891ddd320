import { badParameter } from './badParameter'
import { LIMITS } from './LIMITS'
import type { Extent } from './readRegion'

export type Size = Extent & {
  /** Its canonical form: `max`, `w,h`, `^max` or `^w,h`. */
  canonical: string
}

const PERCENT = /^pct:(\d{1,9}(?:\.\d{1,12})?)$/u
const SIDES = /^(!)?(\d{1,9})?,(\d{1,9})?$/u

const isAllowed = ({ height, width }: Extent): boolean => width <= LIMITS.side && height <= LIMITS.side && width * height <= LIMITS.area

/** By how much an extent grows, at most, to fill what is allowed. */
const room = ({ height, width }: Extent): number => Math.min(LIMITS.side / width, LIMITS.side / height, Math.sqrt(LIMITS.area / (width * height)))

/** Below a pixel there is one: of what is as large as possible there is always something. */
const scaled = ({ height, width }: Extent, scale: number): Extent => {
  const nearest = { height: Math.max(1, Math.round(height * scale)), width: Math.max(1, Math.round(width * scale)) }
  return isAllowed(nearest) ? nearest : { height: Math.max(1, Math.floor(height * scale)), width: Math.max(1, Math.floor(width * scale)) }
}

const largest = (region: Extent, isUp: boolean): Extent => scaled(region, isUp ? room(region) : Math.min(1, room(region)))

const within = (region: Extent, box: Extent, isUp: boolean): Extent => {
  const { height, width } = scaled(region, Math.min(box.width / region.width, box.height / region.height, room(region), isUp ? Infinity : 1))
  return { height: Math.min(height, box.height), width: Math.min(width, box.width) }
}

const unreadable = () =>
  badParameter('size', '只能是 max、w,、,h、pct:n、w,h 或 !w,h；放大须在前面加 ^。', 'it is max, w, or ,h or pct:n or w,h or !w,h; with ^ before it to make the image larger.')

const asked = (text: string, region: Extent, isUp: boolean): Extent => {
  if (text === 'max') return largest(region, isUp)
  const percent = PERCENT.exec(text)?.[1]
  if (percent !== undefined) {
    const scale = Number(percent) / 100
    return { height: Math.round(region.height * scale), width: Math.round(region.width * scale) }
  }
  const [matched, isConfined, w, h] = SIDES.exec(text) ?? []
  if (matched === undefined || (w === undefined && h === undefined)) throw unreadable()
  if (w !== undefined && h !== undefined) {
    const box = { height: Number(h), width: Number(w) }
    return isConfined && box.height > 0 && box.width > 0 ? within(region, box, isUp) : box
  }
  if (isConfined) throw unreadable()
  return w === undefined
    ? { height: Number(h), width: Math.round((region.width * Number(h)) / region.height) }
    : { height: Math.round((region.height * Number(w)) / region.width), width: Number(w) }
}

const isSame = (one: Extent, other: Extent): boolean => one.height === other.height && one.width === other.width

const canonicalOf = (size: Extent, region: Extent): string => {
  const isLarger = size.height > region.height || size.width > region.width
  if (isSame(size, largest(region, isLarger))) return isLarger ? '^max' : 'max'
  return `${isLarger ? '^' : ''}${size.width},${size.height}`
}

/**
 * The size of an IIIF image request (Image API 3.0, 4.2).
 * @param region what is scaled, in pixels.
 * @throws {Problem} 400 when it cannot be read, comes to less than a pixel or to more than LIMITS, or is larger than the region
 * without a `^`.
 */
export const readSize = (text: string, region: Extent): Size => {
  const isUp = text.startsWith('^')
  const size = asked(isUp ? text.slice(1) : text, region, isUp)
  if (size.width < 1 || size.height < 1) throw badParameter('size', '不足一个像素。', 'it is less than a pixel.')
  if (!isUp && (size.width > region.width || size.height > region.height)) {
    throw badParameter('size', `大于原图的 ${region.width}×${region.height}；放大须在前面加 ^。`, `it is larger than the ${region.width}×${region.height} there are; write ^ before it to make the image larger.`)
  }
  if (!isAllowed(size)) {
    throw badParameter('size', `宽、高至多 ${LIMITS.side}，合计至多 ${LIMITS.area} 像素。`, `width and height are at most ${LIMITS.side}, and ${LIMITS.area} pixels in all.`)
  }
  return { ...size, canonical: canonicalOf(size, region) }
}
