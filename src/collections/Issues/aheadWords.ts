import type { Bilingual } from '../../editorial/bilingual'
import { isAhead } from './daysAhead'

/** A doubt about a page's date that lies ahead; null when there is none. */
export const aheadWords = (date: string): Bilingual | null =>
  isAhead(date)
    ? { zh: `请核对日期：${date} 还没有到。`, en: `Check the date: ${date} lies in the future.` }
    : null
