import type { StoredFurniture } from '../editorial/cutting/stored'
import type { PageReport } from '../ingest/report/pageReport'
import type { Proofread } from '../workflow/collections'
import type { JoinRecord } from '../workflow/joinRecord'
import type { JoinedVersion } from './page/joinedVersions'

export type UnitName = { collection: Proofread; id: string }

/** A document that went, with its versions, oldest first; relations as ids. */
export type Gone = UnitName & { row: Record<string, unknown>; versions: Record<string, unknown>[] }

/** What a cut did and what stood there before; kept on the page, so that the cut can be undone. */
export type LastCut = {
  run: string
  /** Which units it gave another text: the revisions they had, and got. */
  turned: (UnitName & { after: number; before: number })[]
  made: UnitName[]
  gone: Gone[]
  /** Of the articles that went; a page that was cut by an older release has none. */
  joins?: JoinRecord[]
  /** Versions of other articles that name them. */
  joined?: JoinedVersion[]
  photos: {
    /** Of each photo the fields that changed (article, credit, order), and no other. */
    changed: { after: Record<string, unknown>; before: Record<string, unknown>; id: string }[]
    gone: Record<string, unknown>[]
    made: { data: Record<string, unknown>; id: string }[]
  }
  furniture: StoredFurniture[]
  /** The articles that the import report names. */
  reported: PageReport['cut'] | null
}
