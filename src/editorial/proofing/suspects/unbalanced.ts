import type { Finding, Part } from '../types'
import type { RuleContext } from './RuleContext'

const PAIRS: Record<string, string> = { '“': '”', '‘': '’', '《': '》', '〈': '〉', '（': '）', '【': '】', '「': '」', '『': '』', '〔': '〕' }
const OPENERS = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]))
const MARKS = /[“”‘’《》〈〉（）【】「」『』〔〕()[\]［］]/u
/** Brackets of both widths may close each other: the width is another rule's. */
const NORMAL: Record<string, string> = { '(': '（', ')': '）', '[': '【', ']': '】', '［': '【', '］': '】' }

const WHY = {
  unclosed: { zh: '只有前一半，没有找到后一半', en: 'it is opened and never closed' },
  unopened: { zh: '只有后一半，没有找到前一半', en: 'it is closed and was never opened' },
  reversed: { zh: '方向相反', en: 'it is turned the wrong way' },
}

type Open = { at: number; mark: string }

/** `1）`, `（2`'s own `）` and `a)`: a number of a list needs no opening bracket. */
const isListNumber = (text: string, at: number): boolean => /(?:^|[。；：，、\s])[0-9a-zA-Z一二三四五六七八九十]{1,2}$/u.test(text.slice(Math.max(0, at - 4), at))

/** `don’t`, `’98` */
const isApostrophe = (text: string, at: number): boolean => /[A-Za-z]/.test(text[at - 1] ?? '') || /[A-Za-z\d]/.test(text[at + 1] ?? '')

/** The first of the marks of one kind in a text. */
const firstOf = (text: string, mark: string): string | null => {
  for (const char of text) if (char === mark || char === PAIRS[mark]) return char
  return null
}

/** A speech over several paragraphs opens again at each of them, or simply goes on and closes in the next one. */
const goesOn = (mark: string, next: Part | undefined): boolean => {
  if (next?.role !== 'paragraph' || !['“', '「', '『', '‘'].includes(mark)) return false
  return next.text.trimStart().startsWith(mark) || firstOf(next.text, mark) === PAIRS[mark]
}

const wentOn = (close: string, before: Part | undefined): boolean => {
  const open = OPENERS.get(close) as string
  if (before?.role !== 'paragraph' || !['”', '」', '』', '’'].includes(close)) return false
  return before.text.lastIndexOf(open) > before.text.lastIndexOf(close)
}

/**
 * Quotes and brackets of a paragraph that have no other half or are turned the wrong way.
 * `他说：“好。` (no proposal), `“甲“和` → `“甲”和`, `》红楼梦》` → `《红楼梦》`; not `1）`, `don’t`, nor a quote that the next
 * paragraph opens again.
 */
export const unbalanced = ({ part, parts }: RuleContext): Finding[] => {
  const text = parts[part]?.text ?? ''
  if (!MARKS.test(text)) return []
  const found: Finding[] = []
  const add = (at: number, proposal: string | null, why: keyof typeof WHY): void =>
    void found.push({ rule: 'unbalanced', start: at, end: at + 1, proposal, why: WHY[why] })
  const marks = [...text.matchAll(/[“”‘’《》〈〉（）【】「」『』〔〕()[\]［］]/gu)].map(({ 0: mark, index }) => ({ at: index, mark: NORMAL[mark] ?? mark }))
  const open: Open[] = []
  marks.forEach(({ at, mark }, index) => {
    const close = PAIRS[mark]
    if (close !== undefined) {
      const same = open.findIndex((each) => each.mark === mark)
      // `“甲“`: what stands open cannot be opened again, and its other half does not come before the next opening.
      const rest = marks.slice(index + 1).find((next) => next.mark === mark || next.mark === close)
      if (same >= 0 && mark !== '（' && (rest === undefined || rest.mark === mark)) {
        add(at, close, 'reversed')
        open.length = same
      } else open.push({ at, mark })
      return
    }
    if (mark === '’' && isApostrophe(text, at)) return
    const opener = OPENERS.get(mark) as string
    const last = open.findLastIndex((each) => each.mark === opener)
    if (last >= 0) {
      for (const lost of open.splice(last).slice(1)) add(lost.at, null, 'unclosed')
      return
    }
    if (mark === '）' && isListNumber(text, at)) return
    if (!marks.slice(0, index).some((each) => each.mark === opener || each.mark === mark) && wentOn(mark, parts[part - 1])) return
    const next = marks.slice(index + 1).find((each) => each.mark === opener || each.mark === mark)
    if (next?.mark === mark && mark !== '）') {
      add(at, opener, 'reversed')
      open.push({ at, mark: opener })
    } else add(at, null, 'unopened')
  })
  for (const { at, mark } of open) {
    const lost = found.find((each) => each.why === WHY.unopened && each.end <= at && text[each.start] === PAIRS[mark])
    if (lost && mark !== '（') {
      // `说：”你闻闻，有这个味道。“`: both are turned the wrong way.
      Object.assign(lost, { proposal: mark, why: WHY.reversed })
      add(at, PAIRS[mark] as string, 'reversed')
    } else if (!goesOn(mark, parts[part + 1])) add(at, null, 'unclosed')
  }
  return found
}
