import fs from 'node:fs/promises'
import path from 'node:path'

import { shownPath } from '../shownPath'
import { checkPlace, type GivenPlace } from './checkPlace'
import type { PageEntry, RejectedEntry } from './PageEntry'
import { placeOf } from './placeOf'

/** The fields of a manifest's entry, and what the command calls them. */
const FIELDS = {
  file: 'file',
  publication: 'publication',
  date: 'date',
  dateCertainty: 'certainty',
  pageNumber: 'pageNumber',
  pageName: 'pageName',
} as const

/** What an entry may say besides, to people; it is not stored. */
const REMARKS = ['note', 'pageNumberCertainty']

const ENTRY = '{ "file", "publication", "date", "dateCertainty"?, "pageNumber"?, "pageName"? }'
const FORM = `{ "pages": [ ${ENTRY} ] }`

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `… in JSON at position 57` → `line 4` */
const lineOf = (text: string, error: unknown): string => {
  const position = /at position (\d+)/u.exec(String(error))?.[1]
  return `line ${position ? text.slice(0, Number(position)).split('\n').length : text.split('\n').length}`
}

const readPages = async (manifest: string): Promise<unknown[]> => {
  const text = (await fs.readFile(manifest, 'utf8')).replace(/^\ufeff/u, '')
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    throw new Error(`it is not JSON: ${lineOf(text, error)}: ${(error as Error).message.replace(/ in JSON at position.*$/u, '')}.`)
  }
  if (!isObject(content)) throw new Error(`it is no manifest; it must be ${FORM}.`)
  if (!Array.isArray(content.pages)) throw new Error(`field pages must be a list of pages: ${FORM}.`)
  if (content.pages.length === 0) throw new Error('field pages has no entry; there is nothing to import.')
  return content.pages
}

const shownName = (field: string): string =>
  Object.entries(FIELDS).find(([, ours]) => ours === field)?.[0] ?? field

const given = (entry: Record<string, unknown>): GivenPlace => ({ ...entry, certainty: entry.dateCertainty })

const problemsOf = (entry: unknown): string[] => {
  if (!isObject(entry)) return [`it must be ${ENTRY}`]
  const unknownFields = Object.keys(entry).filter((field) => !Object.hasOwn(FIELDS, field) && !REMARKS.includes(field))
  return [
    ...(typeof entry.file === 'string' && entry.file.trim() !== '' ? [] : ['field file is missing; it must be the path of the page’s file, seen from the manifest']),
    ...checkPlace(given(entry)).map(({ field, message }) => `field ${shownName(field)} ${message}`),
    ...unknownFields.map((field) => `field ${field} is not known; there are ${[...Object.keys(FIELDS), ...REMARKS].join(', ')}`),
  ]
}

const toEntry = (manifest: string, entry: unknown, index: number): PageEntry | RejectedEntry => {
  const problems = problemsOf(entry)
  const fields = isObject(entry) ? entry : {}
  const file = typeof fields.file === 'string' ? path.resolve(path.dirname(manifest), fields.file) : manifest
  if (problems.length === 0) return { file, ...placeOf(given(fields)) }
  return { file, rejected: `${shownPath(manifest)}, entry ${index + 1}: ${problems.join('; ')}.` }
}

/**
 * The pages of a manifest. An entry that cannot be used stands in the list with what is wrong with it; the others count.
 * @throws {Error} when the whole is no manifest, with the reason and the line.
 */
export const readManifest = async (manifest: string): Promise<(PageEntry | RejectedEntry)[]> =>
  (await readPages(manifest)).map((entry, index) => toEntry(manifest, entry, index))
