import type { Issue } from '../../payload-types'

export const CERTAINTIES = ['printed', 'inferred', 'uncertain'] as const satisfies Issue['dateCertainty'][]
export type Certainty = (typeof CERTAINTIES)[number]

/** One page to import: its file (absolute) and where it belongs. */
export type PageEntry = {
  certainty: Certainty
  /** `YYYY-MM-DD` */
  date: string
  file: string
  pageName: null | string
  pageNumber: null | number
  publication: string
}

/** What stands in a list of pages but cannot be tried. */
export type RejectedEntry = Partial<PageEntry> & { file: string; rejected: string }
