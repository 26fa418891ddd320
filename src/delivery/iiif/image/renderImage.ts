import fs from 'node:fs/promises'

import sharp, { type Sharp } from 'sharp'

import { Problem } from '../../Problem'
import { badFile } from '../imagePath'
import { onLevel } from './onLevel'
import { Pyramids } from './Pyramids'
import type { ImageFormat, ImagePlan } from './readImageRequest'
import type { Extent } from './readRegion'

/** Counts up when the same request gives another image than before. */
export const RENDERER = 1

/** A file that an image is made of; `key` stands for its bytes. */
export type ImageFile = Extent & { key: string; path: string }

/** As large as an upload may be. */
const MOST_PIXELS = 250_000_000
const LONGEST_SECONDS = 20

/** A smaller image is read at once, and of a larger one too much would have to be kept. */
const PYRAMID_PIXELS = { least: 2_000_000, most: 64_000_000 }

// One thread an image: readers' answers are made on the same cores. And no file is kept open: one that was erased would stay.
sharp.concurrency(1)
sharp.cache(false)

const pyramids = new Pyramids({ bytes: 96 * 1024 * 1024, keep: 5 * 60_000, pixels: MOST_PIXELS, seconds: LONGEST_SECONDS })

const ENCODE: Record<ImageFormat, (image: Sharp) => Sharp> = {
  jpg: (image) => image.flatten({ background: '#fff' }).jpeg({ quality: 85 }),
  png: (image) => image.png(),
  webp: (image) => image.webp({ quality: 85 }),
}

/** Where a turned image leaves the corners empty. */
const background = (format: ImageFormat): { alpha: number; b: number; g: number; r: number } => ({ alpha: format === 'jpg' ? 1 : 0, b: 255, g: 255, r: 255 })

const isWhole = ({ height, width }: Extent, { region }: ImagePlan): boolean => region.width === width && region.height === height

/** The part asked for, at its own size or somewhat larger than asked. By the file and the plan alone, so that the same is the same. */
const cutOut = async (file: ImageFile, plan: ImagePlan): Promise<Sharp> => {
  const whole = () => sharp(file.path, { failOn: 'error', limitInputPixels: MOST_PIXELS })
  // Of a JPEG that is to be small as a whole, only every second or eighth pixel is read; not so when anything is cut out.
  if (isWhole(file, plan)) return whole()
  const pixels = file.width * file.height
  const pyramid = pixels >= PYRAMID_PIXELS.least && pixels <= PYRAMID_PIXELS.most ? await pyramids.of(file.key, file.path) : null
  if (!pyramid) return whole().extract(plan.region)
  const { level, region } = onLevel(plan.region, plan.size, pyramid.levels)
  return sharp(pyramid.bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, page: level, sequentialRead: false }).extract(region)
}

const finish = (image: Sharp, { format, isMirrored, quality, rotation, size }: ImagePlan): Sharp => {
  image.timeout({ seconds: LONGEST_SECONDS }).resize({ ...size, fit: 'fill' }).flop(isMirrored)
  if (rotation !== 0) image.rotate(rotation, rotation % 90 === 0 ? undefined : { background: background(format) })
  if (quality === 'gray') image.grayscale()
  if (quality === 'bitonal') image.threshold(128)
  return ENCODE[format](image)
}

const tooSlow = (): Problem =>
  new Problem(503, 'image-slow', { zh: `这张图 ${LONGEST_SECONDS} 秒内没有做完；请取小一些的区域或尺寸。`, en: `The image was not made within ${LONGEST_SECONDS} seconds; ask for a smaller region or size.` }, {}, { 'Retry-After': '30' })

/**
 * Makes an image, away from the thread that serves.
 * @returns the bytes of the image in the plan's format, without any metadata of the file.
 * @throws {Problem} 503 `image-file` when the file is missing or broken, `image-slow` when it takes too long.
 */
export const renderImage = async (file: ImageFile, plan: ImagePlan): Promise<Buffer> => {
  // A link that somebody put there is not followed.
  const found = await fs.lstat(file.path).catch(() => null)
  if (!found?.isFile()) throw badFile()
  try {
    return await finish(await cutOut(file, plan), plan).toBuffer()
  } catch (error) {
    throw /timeout/iu.test(String(error)) ? tooSlow() : badFile()
  }
}
