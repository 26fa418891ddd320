'use client'

import type { DeskArticle } from '../../../desk/DeskAnswer'
import type { PlacedLine } from '../../../editorial/proofing'
import { label } from '../../../fields/label'
import { findingWords } from '../../report/findingWords'
import { useWords } from '../../shared/useWords'

const TITLE = (n: number) => label(`导入时的疑问（${n}）`, `Doubts of the import (${n})`)
const LINE = (n: number) => label(`第 ${n} 行`, `line ${n}`)

type Props = { article: Pick<DeskArticle, 'doubts' | 'sourceLines'>; lines: readonly PlacedLine[]; onPick: (line: number) => void }

/** What the import was not sure of when it cut this article, each with its line; closed until it is asked for. */
export const DoubtsList = ({ article: { doubts, sourceLines }, lines, onPick }: Props) => {
  const say = useWords()
  if (doubts.length === 0) return null
  return (
    <details className="desk-changes desk-doubts">
      <summary>{say(TITLE(doubts.length))}</summary>
      <ul>
        {doubts.map((doubt) => {
          const { todo, what } = findingWords(doubt)
          const page = doubt.page ?? sourceLines[0]?.page
          const line = lines.findIndex((each) => each.n === doubt.line && each.page === page)
          return (
            <li key={`${doubt.rule}:${doubt.page ?? ''}:${doubt.line}`}>
              {line >= 0 && <button className="desk-changes__one" onClick={() => onPick(line)} type="button"><u>{say(LINE(doubt.line))}</u></button>}
              {line < 0 && say(LINE(doubt.line))} · {say(what)}{todo && <> · {say(todo)}</>}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
