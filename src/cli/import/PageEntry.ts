import type { Issue } from '../../payload-types'

export type Certainty = Issue['dateCertainty']

/** One file to import (absolute) and where its page belongs; of a whole issue, what is not said here the file says itself. */
export type PageEntry = {
  certainty: Certainty
  /** `YYYY-MM-DD`; null only for a whole issue. */
  date: null | string
  file: string
  /** What the file's name seems to say; counts where neither a person nor the file says a number. */
  guessedNumber?: null | number
  /** It names the pages of an issue (METS). */
  isIssue?: boolean
  pageName: null | string
  pageNumber: null | number
  /** Null only for a whole issue. */
  publication: null | string
}

/** What stands in a list of pages but cannot be tried. */
export type RejectedEntry = Partial<PageEntry> & { file: string; rejected: string }
