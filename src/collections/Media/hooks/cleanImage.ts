import { type CollectionBeforeOperationHook, Forbidden, type PayloadRequest } from 'payload'

import { randomUUID } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'

import { isStaff } from '../../../access/isStaff'
import { ClearError } from '../../../errors'

/** Decided by what the bytes are, never by name or declared type. */
const FORMATS = ['jpeg', 'png', 'webp', 'tiff'] as const
type Format = (typeof FORMATS)[number]

const MAX_PIXELS = 250_000_000
export const MAX_IMAGE_BYTES = 30 * 1024 * 1024

const unreadable = (req: PayloadRequest, detail: string): ClearError =>
  new ClearError(req, 400, {
    zh: `图片无法读取（${detail}）。请上传完整的 JPEG、PNG、WebP 或 TIFF。`,
    en: `The image cannot be read (${detail}). Send a whole JPEG, PNG, WebP or TIFF.`,
  })

const neverChanges = (req: PayloadRequest): ClearError =>
  new ClearError(req, 403, {
    zh: '图片文件上传后不能替换或裁剪（已批准的内容不得更换）。请另传一张，再换到图片上。',
    en: 'An image file never changes once it is there: what was approved with it would change. Upload another and set it on the photo.',
  })

const noFile = (req: PayloadRequest): ClearError =>
  new ClearError(req, 400, {
    zh: '请以 multipart/form-data 发送图片文件（字段 file）；不从网址读取。',
    en: 'Send the image itself as multipart/form-data (field “file”); nothing is fetched from an address.',
  }, { code: 'no-file' })

const OF_THE_FILE = ['filename', 'filesize', 'focalX', 'focalY', 'height', 'mimeType', 'sizes', 'thumbnailURL', 'uploadEdits', 'url', 'width'] as const

/** What the file says of itself is told by the file alone, and what would make Payload read it from elsewhere by nobody. */
const withoutFile = (data: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries((data ?? {}) as Record<string, unknown>).filter(([name]) => !(OF_THE_FILE as readonly string[]).includes(name)))

const LONGEST_NAME = 200

/** Kept to be shown, and nothing else: no path, and no character that turns the line around or hides. */
const cleanName = (name: string): string =>
  (name.split(/[/\\]/u).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').slice(0, LONGEST_NAME)

const formatOf = async (req: PayloadRequest, data: Buffer): Promise<Format> => {
  const found = await sharp(data, { failOn: 'error', limitInputPixels: MAX_PIXELS })
    .metadata()
    .then(({ format }) => format as string)
    .catch((error: Error) => {
      throw unreadable(req, error.message)
    })
  const format = FORMATS.find((known) => known === found)
  if (!format) throw unreadable(req, found)
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
export const cleanImage: CollectionBeforeOperationHook = async ({ args: given, operation, req }) => {
  const args = given as { data?: unknown; overrideAccess?: boolean }
  if (operation !== 'create' && operation !== 'update') return given
  // Payload asks for access later; a stranger's image is not even opened.
  if (args.overrideAccess !== true && !isStaff(req.user)) throw new Forbidden(req.t)
  const { file } = req
  if (operation === 'update') {
    if (file?.data || req.query?.uploadEdits) throw neverChanges(req)
    return { ...given, data: withoutFile(args.data) } as typeof given
  }
  // Payload would fetch it from the address in `url`: the server would ask whomever a stranger names.
  if (!file?.data) throw noFile(req)
  if (file.data.length === 0) throw unreadable(req, '0 bytes')
  if (file.data.length > MAX_IMAGE_BYTES) {
    const megabytes = Math.ceil(file.data.length / 1024 / 1024)
    const most = MAX_IMAGE_BYTES / 1024 / 1024
    throw new ClearError(req, 413, {
      zh: `图片有 ${megabytes} MB，最多 ${most} MB。`,
      en: `The image has ${megabytes} MB; at most ${most} MB are taken.`,
    })
  }
  const format = await formatOf(req, file.data)
  const data = await ENCODE[format](sharp(file.data, { failOn: 'error', limitInputPixels: MAX_PIXELS }).autoOrient())
    .toBuffer()
    .catch((error: Error) => {
      throw unreadable(req, error.message)
    })
  // The name people gave a file is theirs: no path or sign of it reaches the disk or a reader.
  const name = `${randomUUID()}.${format === 'jpeg' ? 'jpg' : format}`
  req.file = { ...file, data, mimetype: `image/${format}`, name, size: data.length }
  return { ...given, data: { ...withoutFile(args.data), originalName: cleanName(file.name) } } as typeof given
}
