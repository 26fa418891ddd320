import path from 'node:path'

import { Problem } from '../Problem'

/** As uploads are named: `3f0c….jpg`; no folder, no hidden file. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/u

/** The file of a public image is missing or broken: ours to mend, so not a 404, which copies elsewhere would follow. */
export const badFile = (): Problem =>
  new Problem(503, 'image-file', {
    zh: '图片文件缺失或损坏；请稍后再试，或告诉网站管理员（reissue verify 会列出）。',
    en: 'The image’s file is missing or broken; try later, or tell whoever runs this site (reissue verify lists it).',
  }, {}, { 'Retry-After': '3600' })

/**
 * Where an image's file is.
 * @param file its name, as a public document says it.
 * @throws {Problem} 503 `image-file` for a name that is none.
 */
export const imagePath = (mediaDir: string, file: string): string => {
  if (!NAME.test(file)) throw badFile()
  return path.join(mediaDir, file)
}
