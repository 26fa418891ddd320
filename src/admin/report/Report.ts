import type { LineDifference } from '../../editorial/lineDifferences'
import type { PageReport } from '../../ingest/report/pageReport'

/** A text that stayed as it was when its page was imported again. */
export type KeptText = { collection: string; differences: LineDifference[]; headline: string | null; id: string; lines: number[] }

/** What stands in `report` of a page. */
export type Report = PageReport & { kept?: KeptText[] }

export type AcceptedFaults = { actorName: string; at: string; reason: string }
