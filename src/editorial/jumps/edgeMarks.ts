import { continuationOf } from '../../ingest/segmentation/continuation'
import { parseContinuation } from './parseContinuation'
import type { JumpMark } from './types'

const OPEN = '[（(〔[【◀◁◄<《〈→↘■●]'
const CLOSE = '[）)〕\\]】▶▷►>》〉←↙]'
const VERB = '(?:上\\s?接|下\\s?[转轉接]|[紧緊承续續]接|[紧緊文]?[转轉][入至自]?|接自?|[详詳]\\s?[见見]|全文[见見])'
/** Between brackets of any kind, one of them missing included. */
const INSIDE = '[^（()）\\[\\]【】〔〕。！？]{0,22}?'
/** Without brackets it ends at the first 版. */
const UP_TO = '[^（()）\\[\\]【】〔〕。！？版]{0,22}'

/** `…保障。（下转2版）`: brackets, or 下转 with a page after a full stop. */
const AT_END = new RegExp(`${OPEN}\\s{0,2}(${VERB}${INSIDE})\\s{0,2}${CLOSE}?\\s*$|(?<=[。！？”…\\s]|^)((?:下\\s?[转轉接])${UP_TO}版)\\s*${CLOSE}?\\s*$`, 'u')
/** `（上接第一版）各地…`, `上接第一版 各地…`; `上接1版的内容已更正` is prose. */
const AT_START = new RegExp(`^\\s*${OPEN}\\s{0,2}(${VERB}${INSIDE})\\s{0,2}${CLOSE}\\s*|^\\s*((?:上\\s?接|[紧緊]接)${UP_TO}版)(?:\\s*${CLOSE}\\s*|\\s+|(?![\\p{L}\\p{N}]))`, 'u')

export type Edges = { marks: JumpMark[]; paragraphs: string[] }

type Found = { length: number; mark: JumpMark }

const isText = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)

/** As the import reads it: behind arrows, with a day, in one bracket. Words that run on into the text are prose. */
const markOfImport = (text: string, at: 'end' | 'start'): Found | null => {
  const found = continuationOf(text)
  const mark = parseContinuation(found?.text)
  if (!found || !mark || found.at !== at || !(at === 'start' ? text.endsWith(found.rest) : text.startsWith(found.rest))) return null
  const length = text.length - found.rest.length
  const taken = at === 'start' ? text.slice(0, length) : text.slice(found.rest.length)
  const [inside, outside] = at === 'start' ? [taken.at(-1), found.rest.at(0)] : [taken.at(0), found.rest.at(-1)]
  const isMarked = !isText(taken.trim().at(0))
  return isMarked || !isText(inside) || !isText(outside) ? { length, mark } : null
}

const markIn = (text: string, at: 'end' | 'start'): Found | null => {
  const found = (at === 'start' ? AT_START : AT_END).exec(text)
  const mark = parseContinuation(found?.[1] ?? found?.[2])
  return found && mark ? { length: found[0].length, mark } : markOfImport(text, at)
}

/**
 * Takes the marks off the beginning and the end of a text. A paragraph that is nothing else goes.
 * @example edgeMarks(['（上接第一版）各地', '…完成。（下转3版）'])
 *          // → { marks: [上接第一版, 下转3版], paragraphs: ['各地', '…完成。'] }
 */
export const edgeMarks = (given: readonly string[]): Edges => {
  const paragraphs = [...given]
  const marks: JumpMark[] = []
  const first = markIn(paragraphs[0]?.slice(0, 60) ?? '', 'start')
  if (first) {
    marks.push(first.mark)
    paragraphs[0] = (paragraphs[0] ?? '').slice(first.length)
    if (paragraphs[0] === '') paragraphs.shift()
  }
  const text = paragraphs.at(-1) ?? ''
  const last = markIn(text.slice(-60), 'end')
  if (last) {
    marks.push(last.mark)
    const rest = text.slice(0, text.length - last.length).trimEnd()
    paragraphs.splice(-1, 1, ...(rest === '' ? [] : [rest]))
  }
  return { marks, paragraphs }
}
