import fs from 'node:fs'

import { type ImageRow, imageFiles } from '../collections/Media/imageFiles'
import { readLines } from './readLines'

/** A plain file name: no folder, nothing hidden, nothing that a file system cannot hold. */
export const isFileName = (name: string): boolean =>
  // eslint-disable-next-line no-control-regex -- a name with a control character is no name
  /^[^/\\\u0000-\u001f]+$/u.test(name) && !name.startsWith('.') && Buffer.byteLength(name) <= 255

/** The files that the copied media documents name, each once. */
export const mediaOf = async (staged: string): Promise<string[]> => {
  const names = new Set<string>()
  for await (const line of readLines(fs.createReadStream(staged))) {
    for (const { filename } of imageFiles(JSON.parse(line) as ImageRow)) names.add(filename)
  }
  return [...names].sort()
}
