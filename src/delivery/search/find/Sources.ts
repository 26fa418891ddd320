import type { Database } from 'libsql'

import type { Columns } from '../columns/Columns'
import type { CommonWords } from '../common/CommonWords'
import type { Mask } from '../Mask'

/** What a question is answered from, all of it as of one transaction, which is open. */
export type Sources = {
  columns: Columns
  /** Null while there are none. */
  common: CommonWords | null
  db: Database
  /** What has been looked up for this question, by its expression: matching and each ranking ask for the same words. The sets are shared: nobody changes them. */
  lookedUp: Map<string, Mask>
}
