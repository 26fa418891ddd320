import fs from 'node:fs/promises'
import path from 'node:path'

import { isWholeIssue } from '../../src/cli/import/isWholeIssue'
import { messageOf } from '../../src/cli/messageOf'
import { openPageFile } from '../../src/cli/openPageFile'
import { cutPage, isPageFileName, readPages, siblingOnDisk, UnreadableSource } from '../../src/ingest'

export interface FormatCheck {
  /** From the folder. */
  file: string
  format: string | null
  pages: number
  articles: number
  photos: number
  lines: number
  warnings: number
  /** Why it was not read. */
  error: null | string
  /** It is markup of another kind: a catalogue, a manual … */
  isForeign: boolean
}

const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = (await fs.readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))
  const found: string[] = []
  for (const entry of entries) {
    const file = path.join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) found.push(...(await filesBelow(file)))
    else if (entry.isFile() && isPageFileName(entry.name)) found.push(file)
  }
  return found
}

/** Reads and cuts one file. @param taken gets the files that it names */
const checkFile = async (folder: string, file: string, taken: Set<string>): Promise<FormatCheck> => {
  const check: FormatCheck = { file: path.relative(folder, file), format: null, pages: 0, articles: 0, photos: 0, lines: 0, warnings: 0, error: null, isForeign: false }
  const beside = siblingOnDisk(file)
  const given = new Set<string>()
  try {
    const sibling: typeof beside = async (href) => {
      const found = await beside(href)
      if (found) taken.add(path.join(path.dirname(file), ...href.split('/')))
      return found
    }
    for await (const page of readPages(await openPageFile(file), { sibling })) {
      const { articles, photos, warnings } = cutPage(page)
      for (const { given: id } of articles) if (id !== undefined) given.add(id)
      check.format = page.format
      check.pages += 1
      check.articles += articles.filter(({ given: id }) => id === undefined).length
      check.photos += photos.length
      check.lines += page.lines.filter(({ text }) => text.trim() !== '').length
      check.warnings += warnings.length + articles.reduce((sum, article) => sum + article.warnings.length, 0)
    }
    check.articles += given.size
  } catch (error) {
    check.error = messageOf(error)
    check.isForeign = error instanceof UnreadableSource && error.code === 'unsupported-format'
  }
  return check
}

/** Issues first: what they name is read with them. */
const issuesFirst = async (files: readonly string[]): Promise<string[]> => {
  const heads = await Promise.all(files.map(async (file) => ({ file, isIssue: await isWholeIssue(file) })))
  return [...heads.filter(({ isIssue }) => isIssue), ...heads.filter(({ isIssue }) => !isIssue)].map(({ file }) => file)
}

/** Reads every page file of a folder tree; files that a METS file names are read with it and not again. */
export async function* checkFormats(folder: string): AsyncGenerator<FormatCheck> {
  const taken = new Set<string>()
  for (const file of await issuesFirst(await filesBelow(folder))) if (!taken.has(file)) yield checkFile(folder, file, taken)
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** `a/0001.xml  alto  1 page  12 articles  230 lines  0 warnings` */
export const checkLine = ({ articles, error, file, format, isForeign, lines, pages, photos, warnings }: FormatCheck): string =>
  error === null
    ? `${file}  ${format}  ${plural(pages, 'page')}  ${plural(articles, 'article')}  ${plural(photos, 'photo')}  ${plural(lines, 'line')}  ${plural(warnings, 'warning')}`
    : `${file}  ${isForeign ? 'no page' : 'NOT READ'}: ${error}`
