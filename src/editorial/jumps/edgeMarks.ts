import { parseContinuation } from './parseContinuation'
import type { JumpMark } from './types'

const OPEN = '[（(〔[【◀◁◄<《〈→↘■●]'
const CLOSE = '[）)〕\\]】▶▷►>》〉←↙]'
const VERB = '(?:上\\s?接|下\\s?[转轉接]|[紧緊承续續]接|[紧緊文]?[转轉][入至自]?|接自?|[详詳]\\s?[见見]|全文[见見])'
/** Between brackets of any kind, one of them missing included. */
const INSIDE = '[^（()）\\[\\]【】〔〕。！？]{0,22}?'

/** `…保障。（下转2版）`: brackets, or 下转 with a page after a full stop. */
const AT_END = new RegExp(`${OPEN}\\s{0,2}(${VERB}${INSIDE})\\s{0,2}${CLOSE}?\\s*$|(?<=[。！？”…\\s]|^)((?:下\\s?[转轉接])${INSIDE}版)\\s*${CLOSE}?\\s*$`, 'u')
/** `（上接第一版）各地…`, `上接第一版 各地…` */
const AT_START = new RegExp(`^\\s*${OPEN}\\s{0,2}(${VERB}${INSIDE})\\s{0,2}${CLOSE}\\s*|^\\s*((?:上\\s?接|[紧緊]接)${INSIDE}版)\\s*${CLOSE}?\\s*`, 'u')

export type Edges = { marks: JumpMark[]; paragraphs: string[] }

const markIn = (text: string, rule: RegExp): { length: number; mark: JumpMark } | null => {
  const found = rule.exec(text)
  const mark = parseContinuation(found?.[1] ?? found?.[2])
  return found && mark ? { length: found[0].length, mark } : null
}

/**
 * Takes the marks off the beginning and the end of a text. A paragraph that is nothing else goes.
 * @example edgeMarks(['（上接第一版）各地', '…完成。（下转3版）'])
 *          // → { marks: [上接第一版, 下转3版], paragraphs: ['各地', '…完成。'] }
 */
export const edgeMarks = (given: readonly string[]): Edges => {
  const paragraphs = [...given]
  const marks: JumpMark[] = []
  const first = markIn(paragraphs[0]?.slice(0, 60) ?? '', AT_START)
  if (first) {
    marks.push(first.mark)
    paragraphs[0] = (paragraphs[0] ?? '').slice(first.length)
    if (paragraphs[0] === '') paragraphs.shift()
  }
  const text = paragraphs.at(-1) ?? ''
  const last = markIn(text.slice(-60), AT_END)
  if (last) {
    marks.push(last.mark)
    const rest = text.slice(0, text.length - last.length).trimEnd()
    paragraphs.splice(-1, 1, ...(rest === '' ? [] : [rest]))
  }
  return { marks, paragraphs }
}
