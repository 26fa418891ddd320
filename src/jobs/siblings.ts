import path from 'node:path'

import type { Sibling } from '../ingest'
import type { WorkFile } from './workFile'

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** `file://./ALTO/0001.xml` → `./ALTO/0001.xml`; an address on the net is no file of this import. */
const localPath = (href: string): string | null => {
  const plain = href.trim().replace(/^file:(?:\/\/)?/iu, '')
  return /^[a-z][a-z\d+.-]*:/iu.test(plain) ? null : decoded(plain).replaceAll('\\', '/').normalize('NFC')
}

const nameOf = (file: string): string => (file.split('/').at(-1) ?? file).toLowerCase()

/**
 * The file that another one of the import names: at the place it says, or, where folders were flattened on the way, the
 * only one of that name.
 */
export const findSibling = (files: WorkFile[], from: WorkFile, href: string): WorkFile | null => {
  const local = localPath(href)
  if (!local) return null
  const others = files.filter((file) => file.id !== from.id && file.upload)
  const place = path.posix.normalize(path.posix.join(path.posix.dirname(from.path), local))
  const exact = others.find((file) => file.path === place)
  if (exact) return exact
  const named = others.filter((file) => nameOf(file.path) === nameOf(local))
  return named.length === 1 ? (named[0] ?? null) : null
}

/** Answers the readers, and remembers in `used` which files were given out. */
export const siblingsOf =
  (files: WorkFile[], from: WorkFile, used: Set<WorkFile>, open: (file: WorkFile) => ReturnType<Sibling>): Sibling =>
  async (href) => {
    const found = findSibling(files, from, href)
    if (found) used.add(found)
    return found && open(found)
  }
