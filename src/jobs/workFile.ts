import type { ImportFile } from '../payload-types'
import type { PageResult } from './PageResult'

/** A file of an import while it is worked on. */
export type WorkFile = Omit<ImportFile, 'results'> & { results: PageResult[] }

const UNKNOWN = Number.MAX_SAFE_INTEGER

/** METS files first, since they say which others are their pages; then by page and name. */
const byOrder = (a: WorkFile, b: WorkFile): number =>
  Number(b.format === 'mets') - Number(a.format === 'mets') ||
  (a.number ?? UNKNOWN) - (b.number ?? UNKNOWN) ||
  (a.path < b.path ? -1 : 1)

/** The files of an import, in the order they are imported. */
export const workFiles = (files: ImportFile[]): WorkFile[] =>
  files.map((file) => ({ ...file, results: (file.results as PageResult[] | null) ?? [] })).sort(byOrder)
