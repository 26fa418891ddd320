import { APIError, type CollectionBeforeOperationHook } from 'payload'
import sharp, { type Sharp } from 'sharp'

/** Decided by what the bytes are, never by name or declared type. */
const FORMATS = ['jpeg', 'png', 'webp', 'tiff'] as const
type Format = (typeof FORMATS)[number]

const MAX_PIXELS = 250_000_000
export const MAX_IMAGE_BYTES = 30 * 1024 * 1024

const formatOf = async (data: Buffer): Promise<Format> => {
  const found = await sharp(data, { failOn: 'error', limitInputPixels: MAX_PIXELS })
    .metadata()
    .then(({ format }) => format as string)
    .catch((error: Error) => {
      throw new APIError(`The image cannot be read (${error.message}). Send a whole JPEG, PNG, WebP or TIFF.`, 400)
    })
  const format = FORMATS.find((known) => known === found)
  if (!format) throw new APIError(`The file is ${found}, not a JPEG, PNG, WebP or TIFF.`, 400)
  return format
}

const ENCODE: Record<Format, (image: Sharp) => Sharp> = {
  // Facsimiles and photos are read closely: hardly compressed, no colour subsampling.
  jpeg: (image) => image.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }),
  png: (image) => image.png(),
  webp: (image) => image.webp({ quality: 95 }),
  tiff: (image) => image.tiff({ compression: 'lzw' }),
}

/**
 * Writes the image anew from its pixels: EXIF, GPS, XMP and whatever hides behind the picture stay outside; the
 * orientation that EXIF told is applied first.
 */
export const cleanImage: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { file } = req
  if (!file?.data) return args
  if (file.data.length > MAX_IMAGE_BYTES) {
    throw new APIError(`The image has ${Math.ceil(file.data.length / 1024 / 1024)} MB; at most ${MAX_IMAGE_BYTES / 1024 / 1024} MB are taken.`, 413)
  }
  const format = await formatOf(file.data)
  const data = await ENCODE[format](sharp(file.data, { failOn: 'error', limitInputPixels: MAX_PIXELS }).autoOrient())
    .toBuffer()
    .catch((error: Error) => {
      throw new APIError(`The image is damaged (${error.message}). Send a whole one.`, 400)
    })
  req.file = { ...file, data, mimetype: `image/${format}`, size: data.length }
  return args
}
