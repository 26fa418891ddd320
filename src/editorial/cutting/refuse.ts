import type { Bilingual } from '../bilingual'
import type { Sheet } from './sheet'

/** Why an operation cannot be done; the sheet is as it was. */
export type CutRefusal = {
  refused: 'heading' | 'kind' | 'line' | 'locked' | 'nothing' | 'place' | 'unit'
  message: Bilingual
}

export const refuse = (refused: CutRefusal['refused'], zh: string, en: string): CutRefusal => ({ refused, message: { zh, en } })

export const isCutRefusal = (result: CutRefusal | Sheet): result is CutRefusal => 'refused' in result
