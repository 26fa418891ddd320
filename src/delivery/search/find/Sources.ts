import type { Database } from 'libsql'

import type { Columns } from '../columns/Columns'
import type { CommonWords } from '../common/CommonWords'

/** What a question is answered from, all of it as of one transaction, which is open. `common`: null while there are none. */
export type Sources = { columns: Columns; common: CommonWords | null; db: Database }
