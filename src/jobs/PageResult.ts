import type { Bilingual } from '../editorial/bilingual'
import type { ImportOutcome } from '../import/importPage'

/** What became of one page of a file; kept with the file, shown to people. */
export type PageResult = {
  /** The page's number in the paper, as far as it is known. */
  number: number | null
  status: 'failed' | ImportOutcome['status']
  /** The page's id; null when it was not imported. */
  page: string | null
  title: string | null
  articles: number
  photos: number
  faults: number
  warnings: number
  message: Bilingual | null
}
