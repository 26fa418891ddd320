import { createReadStream } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Sibling, SourceFile } from './SourceFile'

/** A file of the disk, read piece by piece. @throws {Error} of the file system when there is none */
export async function fileOnDisk(file: string): Promise<SourceFile> {
  const { size } = await fs.stat(file)
  return { fileName: path.basename(file), path: file, size, read: () => createReadStream(file) }
}

/**
 * Finds what a file names beside it or in folders below, also where upper and lower case differ. What leads out of the
 * folder, by `..` or by a link, is not found.
 */
export function siblingOnDisk(file: string): Sibling {
  const folder = path.dirname(path.resolve(file))
  return async (href) => {
    const parts = href.split('/').filter((part) => part !== '' && part !== '.')
    if (parts.length === 0 || parts.includes('..') || path.isAbsolute(href)) return null
    let at = folder
    for (const part of parts) {
      const next = await entryOf(at, part)
      if (next === null) return null
      at = next
    }
    const [root, real] = await Promise.all([fs.realpath(folder), fs.realpath(at)])
    if (!real.startsWith(root + path.sep) || !(await fs.stat(real)).isFile()) return null
    return fileOnDisk(at)
  }
}

async function entryOf(folder: string, name: string): Promise<string | null> {
  const exact = path.join(folder, name)
  const isThere = await fs.stat(exact).then(() => true, () => false)
  if (isThere) return exact
  const entries = await fs.readdir(folder).catch(() => [])
  const similar = entries.find((entry) => entry.toLowerCase() === name.toLowerCase())
  return similar === undefined ? null : path.join(folder, similar)
}
