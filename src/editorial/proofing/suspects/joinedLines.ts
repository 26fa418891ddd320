import { cellWidth } from '../../../ingest/segmentation/cellWidth'
import type { Finding, PlacedLine } from '../types'
import type { RuleContext } from './RuleContext'

/** A line that leaves room for so many characters was ended on purpose. */
const SHORT_BY = 2.5
/** Longer lines are paragraphs of OCR, no lines of a column. */
const WIDE = 40

const WHY = {
  letters: { zh: '两行相接处的字母或数字连在一起：是一个词（数），还是两个？', en: 'letters or digits of two lines were joined: one word or number, or two?' },
  hyphen: { zh: '行末的连字符留在了词中', en: 'the hyphen of a line’s end was left in the word' },
  ended: { zh: '上一行以句号结束而且没有排满：这里可能另起一段', en: 'the line before ended short, with a full stop: a new paragraph may begin here' },
}

const isWord = (char: string | undefined): boolean => char !== undefined && /[0-9\p{Script=Latin}]/u.test(char)

const endsShort = ({ text }: PlacedLine, columnWidth: number | null): boolean => {
  if (!/[。！？][”’）」』]?$/u.test(text.trimEnd())) return false
  const width = cellWidth(text.trim())
  return columnWidth === null ? width > WIDE : columnWidth - width >= SHORT_BY
}

/** What is doubtful where a line's last character meets the next line's first. */
const judge = (text: string, last: number, first: number, line: PlacedLine, columnWidth: number | null): Finding | null => {
  const [before, after] = [text[last], text[first]]
  const at = { rule: 'joined-lines' as const, start: last, end: first + 1 }
  if (before === '-' && /\p{Script=Latin}/u.test(text[last - 1] ?? '') && /\p{Script=Latin}/u.test(after ?? '')) return { ...at, proposal: after ?? '', why: WHY.hyphen }
  if (first === last + 1 && isWord(before) && isWord(after)) {
    return { ...at, proposal: /\d/.test(before as string) && /\d/.test(after as string) ? null : `${before} ${after}`, why: WHY.letters }
  }
  return endsShort(line, columnWidth) ? { ...at, proposal: null, why: WHY.ended } : null
}

/**
 * Joins of two source lines within a part that are doubtful.
 * lines `New` / `York` joined to `NewYork` → `New York`; `Ver-` / `waltung` → `Verwaltung`; `12` / `00家` (no proposal);
 * a paragraph that goes on over a line which ended short with a full stop (no proposal).
 */
export const joinedLines = ({ alignment, columnWidth, lines, part, parts }: RuleContext): Finding[] => {
  const text = parts[part]?.text ?? ''
  const from = alignment.parts[part]
  if (!from) return []
  const found: Finding[] = []
  let last = -1
  for (let at = 0; at < text.length; at++) {
    const own = from.line[at] as number
    if (own < 0) continue
    const before = last < 0 ? own : (from.line[last] as number)
    const line = lines[before]
    // Only where the two ends meet: nothing of the line is left out, nothing was typed between.
    const isMeeting = before !== own && line !== undefined && text.slice(last + 1, at).trim() === '' &&
      line.text.slice((from.offset[last] as number) + 1).trim() === '' && lines[own]?.text.slice(0, from.offset[at]).trim() === ''
    const finding = isMeeting ? judge(text, last, at, line, columnWidth) : null
    if (finding) found.push(finding)
    last = at
  }
  return found
}
