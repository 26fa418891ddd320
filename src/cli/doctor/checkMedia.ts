import fs from 'node:fs'

import { type Check, fail, ok } from './Check'
import { isWritable } from './isWritable'

/** @param folder the uploads' folder, absolute. */
export const checkMedia = (folder: string): Check => {
  const exists = fs.existsSync(folder)
  if (exists && !fs.statSync(folder).isDirectory()) {
    return fail('media', `${folder} is no folder`, 'Let MEDIA_DIR name a folder.')
  }
  if (!isWritable(folder)) {
    return fail('media', `this user may not write to ${folder}`, 'Give it to the user that runs the server, or let MEDIA_DIR name another folder.')
  }
  return ok('media', exists ? folder : `${folder} (is made with the first upload)`)
}
