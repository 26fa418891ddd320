import { Problem } from '../../Problem'
import { badParameter, type ImageParameter } from './badParameter'
import { type Extent, readRegion, type Region } from './readRegion'
import { readSize } from './readSize'

export const FORMATS = ['jpg', 'png', 'webp'] as const
export const QUALITIES = ['default', 'color', 'gray', 'bitonal'] as const

export type ImageFormat = (typeof FORMATS)[number]
export type ImageQuality = (typeof QUALITIES)[number]

/** What is to be made of an image, in this order: cut out, scaled, mirrored, turned, its colours. */
export type ImagePlan = {
  format: ImageFormat
  isMirrored: boolean
  quality: ImageQuality
  region: Region
  /** In degrees, clockwise, from 0 and below 360. */
  rotation: number
  size: Extent
  /** The canonical form of the request, from the region on: equal ones give the same image (Image API 3.0, 4.7). */
  canonical: string
}

/** The Image API knows them, and they are not made here. */
const OTHER_FORMATS = ['gif', 'jp2', 'pdf', 'tif']

const ROTATION = /^(!)?(\d{1,3}(?:\.\d{1,12})?)$/u

const readRotation = (text: string): Pick<ImagePlan, 'isMirrored' | 'rotation'> => {
  const [, mark, degrees] = ROTATION.exec(text) ?? []
  if (degrees === undefined || Number(degrees) > 360) throw badParameter('rotation', '只能是 0 到 360 的度数，镜像在前面加 !。', 'it is degrees from 0 to 360, with ! before them for a mirrored image.')
  return { isMirrored: mark !== undefined, rotation: Number(degrees) % 360 }
}

const readQuality = (text: string): ImageQuality => {
  const found = QUALITIES.find((quality) => quality === text)
  if (!found) throw badParameter('quality', `只能是 ${QUALITIES.join('、')}。`, `it is ${QUALITIES.join(', ')}.`)
  // Nothing is taken from the colours of an image by default.
  return found === 'color' ? 'default' : found
}

const readFormat = (text: string): ImageFormat => {
  const found = FORMATS.find((format) => format === text)
  if (found) return found
  if (!OTHER_FORMATS.includes(text)) throw badParameter('format', `只能是 ${FORMATS.join('、')}。`, `it is ${FORMATS.join(', ')}.`)
  throw new Problem(501, 'image', { zh: `这里不提供 ${text}；可取 ${FORMATS.join('、')}。`, en: `${text} is not made here; there are ${FORMATS.join(', ')}.` }, { parameter: 'format' })
}

/**
 * Reads the last four parts of an IIIF image request.
 * @param image the whole image's extent, in pixels.
 * @throws {Problem} 400 naming the parameter · 501 for a format that is not offered.
 */
export const readImageRequest = (asked: Readonly<Record<ImageParameter, string>>, image: Extent): ImagePlan => {
  const region = readRegion(asked.region, image)
  const { canonical, height, width } = readSize(asked.size, region)
  const { isMirrored, rotation } = readRotation(asked.rotation)
  const quality = readQuality(asked.quality)
  const format = readFormat(asked.format)
  const isWhole = region.width === image.width && region.height === image.height
  const where = isWhole ? 'full' : [region.left, region.top, region.width, region.height].join(',')
  return {
    canonical: `${where}/${canonical}/${isMirrored ? '!' : ''}${rotation}/${quality}.${format}`,
    format, isMirrored, quality, region, rotation, size: { height, width },
  }
}
