import type { Finding } from '../types'
import type { RuleContext } from './RuleContext'

const WHY = { zh: '数字被空格隔开', en: 'a number that blanks have broken' }
const BLANK = '[ \\u00a0\\u3000\\u2002-\\u200b]'
const SPACED = new RegExp(`[\\d０-９.]${BLANK}+[\\d０-９.]`, 'u')
/** `2 0 2 3`, `１ ９ ９ ８`: single digits, three and more */
const SINGLE = new RegExp(`(?<![\\d０-９.])[\\d０-９](?:${BLANK}+[\\d０-９]){2,}(?![\\d０-９])`, 'gu')
/** `20 23年`, `1 2月`, `3 5 %`: a unit follows */
const BEFORE_UNIT = new RegExp(`(?<![\\d０-９.:：-])[\\d０-９]+(?:${BLANK}+[\\d０-９]+)+(?=${BLANK}*(?:年|月|日|时|分|万|亿|元|%|％|个|名|人|户|亩|吨|公|千|倍|余|多))`, 'gu')
/** `3 .5万`, `4. 8亿`: the point of a decimal; a unit follows, so it is no number of a list */
const AT_POINT = new RegExp(`(?<![\\d０-９.])\\d+(?:${BLANK}+\\.${BLANK}*|\\.${BLANK}+)\\d+(?=${BLANK}*[万亿元%％倍])`, 'gu')

/** `1 000`, `12 345 678`: blanks as a thousands mark */
const isGrouped = (text: string): boolean => /^\d{1,3}(?:\s\d{3})+$/u.test(text)

/**
 * Digits of one number that blanks broke apart: `2 0 2 3年` → `2023年`, `20 23年` → `2023年`; not `138 0013 8000`, `1 000米`,
 * nor two digits without a unit.
 */
export const digitsSpaced = ({ part, parts }: RuleContext): Finding[] => {
  const text = parts[part]?.text ?? ''
  const found: Finding[] = []
  if (!SPACED.test(text)) return found
  for (const pattern of [SINGLE, BEFORE_UNIT, AT_POINT]) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const end = index + match.length
      if (isGrouped(match) || found.some((each) => index < each.end && end > each.start)) continue
      found.push({ rule: 'digits-spaced', start: index, end, proposal: match.replace(/\s+/gu, ''), why: WHY })
    }
  }
  return found
}
