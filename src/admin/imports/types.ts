import type { ImportState, FileState } from '../../collections/Imports/importStates'
import type { PageResult } from '../../jobs/PageResult'

/** An import and its files as REST gives them to staff. */
export type ShownImport = {
  id: string
  current?: string | null
  finishedAt?: string | null
  isCancelAsked?: boolean | null
  issue?: string | null
  message?: { en: string; zh: string } | null
  pagesDone: number
  pagesFailed: number
  pagesNew: number
  pagesReimported: number
  pagesTotal: number
  pagesUnchanged: number
  rate: number
  state: ImportState
}

export type ShownFile = {
  id: string
  format: string
  isNumberGuessed?: boolean | null
  number?: number | null
  path: string
  results?: PageResult[] | null
  sha256: string
  size: number
  state: FileState
  updatedAt: string
}
