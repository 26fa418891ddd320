import type { StoredFurniture } from '../editorial/cutting/stored'
import type { PageReport } from '../ingest/report/pageReport'
import type { NewDocument } from '../store/insertAll'
import type { LastCut, UnitName } from './lastCut'
import type { Aftermath } from './page/aftermath'

/** All that one cut, or the undo of one, changes; nothing of it is stored yet. */
export type CutPlan = {
  action: 'recut' | 'uncut'
  /** Marks all that it makes, and names it. */
  run: string
  /** What must still be as it was read, and is held until the decision. */
  holds: (UnitName & { held: number; revision: number })[]
  documents: NewDocument[]
  /** Versions of documents that come back, oldest first; the newest comes last. */
  versions: (UnitName & { version: Record<string, unknown> })[]
  aftermath: Aftermath
  furniture: StoredFurniture[]
  /** The import report as it stands then; null leaves it. */
  report: PageReport | null
  lastCut: LastCut | null
}
