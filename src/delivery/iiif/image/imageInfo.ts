import { LIMITS } from './LIMITS'
import { QUALITIES } from './readImageRequest'
import type { Extent } from './readRegion'

export const IMAGE_CONTEXT = 'http://iiif.io/api/image/3/context.json'
export const IMAGE_PROFILE = 'http://iiif.io/api/image/3/level2.json'

const TILE = 512
const LEAST = 64

/** Halved until it is as small as a thumbnail; what is too large to be made whole is left out. Smallest first. */
const sizesOf = (image: Extent): Extent[] => {
  const sizes: Extent[] = []
  for (let each = image; Math.min(each.width, each.height) >= LEAST || sizes.length === 0; each = { height: Math.ceil(each.height / 2), width: Math.ceil(each.width / 2) }) {
    if (each.width <= LIMITS.side && each.height <= LIMITS.side && each.width * each.height <= LIMITS.area) sizes.unshift(each)
    if (Math.max(each.width, each.height) === 1) break
  }
  return sizes
}

/** 1, 2, 4 … until the whole image is one tile. */
const scaleFactors = (image: Extent): number[] =>
  Array.from({ length: Math.max(0, Math.ceil(Math.log2(Math.max(image.width, image.height) / TILE))) + 1 }, (_, n) => 2 ** n)

/**
 * What a IIIF viewer has to know of an image (Image API 3.0, 5).
 * @param id the address of the image's service, absolute.
 */
export const imageInfo = (id: string, { height, width }: Extent) => ({
  '@context': IMAGE_CONTEXT,
  id,
  type: 'ImageService3',
  protocol: 'http://iiif.io/api/image',
  profile: 'level2',
  width,
  height,
  maxWidth: LIMITS.side,
  maxHeight: LIMITS.side,
  maxArea: LIMITS.area,
  sizes: sizesOf({ height, width }),
  tiles: [{ width: TILE, height: TILE, scaleFactors: scaleFactors({ height, width }) }],
  extraFormats: ['webp'],
  extraQualities: QUALITIES.filter((quality) => quality !== 'default'),
  extraFeatures: ['canonicalLinkHeader', 'mirroring', 'profileLinkHeader', 'rotationArbitrary', 'sizeUpscaling'],
})
