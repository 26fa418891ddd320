import type { Bilingual } from '../../editorial/bilingual'
import type { Sheet } from '../../editorial/cutting/sheet'
import type { Stage } from '../../editorial/stages'

/** What `/api/pages/:id/units` answers; articles and captions alike are named by their id. */
export type UnitsAnswer = {
  page: { id: string; revision: number; title?: string | null | undefined }
  sheet: Sheet
  /** The revision of each article and caption. */
  units: Record<string, number>
  /** Why this person cannot cut it. */
  locked: Record<string, Bilingual>
  stages: Record<string, Stage>
  /** Names the last cut while it can be taken back. */
  undo: string | null
}
