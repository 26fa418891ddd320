type ImageFile = { filename?: string | null; filesize?: number | null }

/** Of the row of an image: what names its files. */
export type ImageRow = ImageFile & { sizes?: Record<string, ImageFile | null> | null }

/**
 * The files of an image: itself, and its sizes as far as they were made. Sizes in bytes.
 * @example imageFiles({ filename: 'a.jpg', filesize: 9, sizes: { web: { filename: 'a-web.jpg' }, desk: null } }) // → [{ filename: 'a.jpg', filesize: 9 }, { filename: 'a-web.jpg' }]
 */
export const imageFiles = ({ filename, filesize, sizes }: ImageRow): (ImageFile & { filename: string })[] =>
  [{ filename, filesize }, ...Object.values(sizes ?? {})].filter((file): file is ImageFile & { filename: string } => typeof file?.filename === 'string' && file.filename !== '')
