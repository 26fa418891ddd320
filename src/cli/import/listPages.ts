import fs from 'node:fs/promises'
import path from 'node:path'

import { messageOf } from '../messageOf'
import type { PageEntry, RejectedEntry } from './PageEntry'
import { readManifest } from './readManifest'

/** A page's file whose place is told on the command line. */
export type LooseFile = { file: string; isLoose: true }
export type Listed = LooseFile | PageEntry | RejectedEntry

/** What a folder is searched for; a file that is named itself is tried whatever its name. */
const PAGE_FILE = /\.txt$/iu
const MANIFEST = 'manifest.json'

const listManifest = (file: string): Promise<Listed[]> =>
  readManifest(file).catch((error: unknown) => [{ file, rejected: messageOf(error) }])

/** A folder with a manifest is what the manifest says; any other one is its page files and its folders, by name. */
const listFolder = async (folder: string): Promise<Listed[]> => {
  const found = await fs.readdir(folder, { withFileTypes: true })
  if (found.some(({ name }) => name === MANIFEST)) return listManifest(path.join(folder, MANIFEST))
  const visible = found.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1))
  const listed: Listed[] = []
  for (const each of visible) {
    const file = path.join(folder, each.name)
    if (each.isDirectory()) listed.push(...(await listFolder(file)))
    else if (PAGE_FILE.test(each.name)) listed.push({ file, isLoose: true })
  }
  return listed
}

/** What a path of the command line means: a page's file, a manifest, or a folder of them. */
export const listPages = async (target: string): Promise<Listed[]> => {
  try {
    const found = await fs.stat(target)
    if (!found.isDirectory()) return /\.json$/iu.test(target) ? await listManifest(target) : [{ file: target, isLoose: true }]
    const listed = await listFolder(target)
    return listed.length > 0 ? listed : [{ file: target, rejected: 'no page file (.txt) and no manifest.json in this folder.' }]
  } catch (error) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
    return [{ file: target, rejected: isMissing ? 'there is no such file or folder.' : `it cannot be read (${messageOf(error)}).` }]
  }
}
