import fs from 'node:fs'

import { readLines } from './readLines'

type Sized = { filename?: null | string }
type MediaRow = Sized & { sizes?: null | Record<string, null | Sized> }

/** A plain file name: no folder, nothing hidden, nothing that a file system cannot hold. */
export const isFileName = (name: string): boolean =>
  // eslint-disable-next-line no-control-regex -- a name with a control character is no name
  /^[^/\\\u0000-\u001f]+$/u.test(name) && !name.startsWith('.') && Buffer.byteLength(name) <= 255

/** The files that the copied media documents name, each once. */
export const mediaOf = async (staged: string): Promise<string[]> => {
  const names = new Set<string>()
  for await (const line of readLines(fs.createReadStream(staged))) {
    const row = JSON.parse(line) as MediaRow
    for (const { filename } of [row, ...Object.values(row.sizes ?? {}).filter((size) => size !== null)]) if (filename) names.add(filename)
  }
  return [...names].sort()
}
