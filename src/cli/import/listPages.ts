import fs from 'node:fs/promises'
import path from 'node:path'

import { FORMAT_ENDINGS, isPageFileName } from '../../ingest'
import { guessPageNumber } from '../../ingest/guessPageNumber'
import { messageOf } from '../messageOf'
import { isWholeIssue } from './isWholeIssue'
import type { PageEntry, RejectedEntry } from './PageEntry'
import { readManifest } from './readManifest'

/** A file whose place is told on the command line; a whole issue may say it itself. */
export type LooseFile = { file: string; guessedNumber: null | number; isIssue: boolean; isLoose: true }
export type Listed = LooseFile | PageEntry | RejectedEntry

const MANIFEST = 'manifest.json'

const listManifest = (file: string): Promise<Listed[]> =>
  readManifest(file).catch((error: unknown) => [{ file, rejected: messageOf(error) }])

const listFile = async (file: string): Promise<LooseFile> => ({ file, guessedNumber: null, isIssue: await isWholeIssue(file), isLoose: true })

/** The numbers that the names of a folder's files seem to say; one that two of them say tells nothing. */
const withGuesses = (files: LooseFile[]): LooseFile[] => {
  const guesses = files.map(({ file, isIssue }) => (isIssue ? null : guessPageNumber(file)))
  return files.map((file, index) => {
    const guess = guesses[index] ?? null
    return { ...file, guessedNumber: guesses.filter((other) => other === guess).length === 1 ? guess : null }
  })
}

/**
 * A folder with a manifest is what the manifest says; any other one is its page files and its folders, by name. A METS
 * file comes before the pages it may name, so that those are not imported once more by themselves.
 */
const listFolder = async (folder: string): Promise<Listed[]> => {
  const found = await fs.readdir(folder, { withFileTypes: true })
  if (found.some(({ name }) => name === MANIFEST)) return listManifest(path.join(folder, MANIFEST))
  const visible = found.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1))
  const files = await Promise.all(
    visible.filter((each) => !each.isDirectory() && isPageFileName(each.name)).map(({ name }) => listFile(path.join(folder, name))),
  )
  const fileAt = new Map(withGuesses(files).map((each) => [path.basename(each.file), each]))
  const listed: Listed[] = files.filter(({ isIssue }) => isIssue)
  for (const each of visible) {
    if (each.isDirectory()) listed.push(...(await listFolder(path.join(folder, each.name))))
    const file = fileAt.get(each.name)
    if (file && !file.isIssue) listed.push(file)
  }
  return listed
}

/** What a path of the command line means: a page's file, a whole issue, a manifest, or a folder of them. */
export const listPages = async (target: string): Promise<Listed[]> => {
  try {
    const found = await fs.stat(target)
    if (!found.isDirectory()) return /\.json$/iu.test(target) ? await listManifest(target) : [await listFile(target)]
    const listed = await listFolder(target)
    return listed.length > 0 ? listed : [{ file: target, rejected: `no page file (${FORMAT_ENDINGS.join(', ')}) and no manifest.json in this folder.` }]
  } catch (error) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
    return [{ file: target, rejected: isMissing ? 'there is no such file or folder.' : `it cannot be read (${messageOf(error)}).` }]
  }
}
