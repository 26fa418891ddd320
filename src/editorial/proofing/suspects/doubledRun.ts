import { isHanCode } from '../characters'
import type { Finding } from '../types'
import type { RuleContext } from './RuleContext'

/** A longer run that stands twice is looked for no more: the import has dropped those (segmentation/findDuplicates.ts). */
const LONGEST = 120
/** What no Chinese word doubles in the form ABAB: `我们我们`, `的工的工`. Verbs and adverbs do: `讨论讨论`, `一步一步`. */
const NEVER_DOUBLED = /[的了是和与及在我你他她它们这其为于就被把将]/u
const STOP = /[，。、；：？！,.;:?!“”（）\s]/u

const WHY = { zh: '同样的文字紧接着出现了两次，多是重复录入', en: 'the same words stand twice in a row: one of them is most likely an accident' }

/**
 * Whether print repeats it on purpose. By form: AA (`哈哈哈哈`), ABAB of verbs and adverbs (`讨论讨论`, `一个一个`), up to
 * five characters around 一, 又 or 再 (`一年又一年又`) or with a stop (`加油！加油！`).
 */
const isWanted = (unit: string): boolean => {
  if (new Set(unit).size === 1) return true
  if (![...unit].some((char) => isHanCode(char.codePointAt(0) as number))) return true
  if (STOP.test(unit)) return unit.length <= 5
  if (unit.length === 2) return !NEVER_DOUBLED.test(unit)
  return unit.length <= 4 && /[一又再比]/u.test(unit)
}

/**
 * Runs of 2 to 120 characters that stand twice or more at once; the proposal has them once.
 * `全市安全全市安全生产` → `全市安全生产`; not `高高兴兴` (AABB is no run), `讨论讨论`, `哈哈哈哈`
 */
export const doubledRun = ({ part, parts }: RuleContext): Finding[] => {
  const text = parts[part]?.text ?? ''
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  const found: Finding[] = []
  const isTaken = (start: number, end: number): boolean => found.some((each) => start < each.end && end > each.start)
  // A run of 3 also stands at periods 6, 9 …: the shortest comes first.
  for (let period = 2; period <= Math.min(LONGEST, text.length >> 1); period++) {
    let same = 0
    for (let at = period; at <= text.length; at++) {
      if (at < text.length && units[at] === units[at - period]) {
        same++
        continue
      }
      if (same >= period) {
        const start = at - same - period
        const end = start + Math.floor((same + period) / period) * period
        const unit = text.slice(start, start + period)
        if (!isWanted(unit) && !isTaken(start, end)) found.push({ rule: 'doubled-run', start, end, proposal: unit, why: WHY })
      }
      same = 0
    }
  }
  return found
}
