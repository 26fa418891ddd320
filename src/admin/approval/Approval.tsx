'use client'

import { useState } from 'react'

import type { ApprovalAnswer } from '../../desk/approval'
import type { DeskAnswer } from '../../desk/DeskAnswer'
import type { Part, PlacedLine, Suspect } from '../../editorial/proofing'
import { useWords } from '../shared/useWords'
import { ApprovalChanges } from './ApprovalChanges'
import { ApprovalHead } from './ApprovalHead'
import { ApprovalTexts } from './ApprovalTexts'
import { Warnings } from './Warnings'
import { WORDS } from './words'

type Props = {
  approval: ApprovalAnswer
  desk: DeskAnswer
  /** Those of the queue that one came from, as a query. */
  filters: string
  isApprover: boolean
  lines: PlacedLine[]
  parts: Part[]
  suspects: Suspect[]
}

/** It scrolls by itself, and by keys only when it can have the focus. */
const Sources = ({ lines }: { lines: PlacedLine[] }) => {
  const say = useWords()
  return (
    <section aria-labelledby="approval-source">
      <h2 id="approval-source">{say(WORDS.source)}</h2>
      {lines.length === 0 ? <p>{say(WORDS.noSource)}</p> : (
        <ol className="approval__lines" tabIndex={0}>
          {lines.map(({ n, page, source, text }) => (
            <li key={`${page}:${source}:${n}`}><small aria-label={say(WORDS.line(n))}>{n}</small><span lang="zh-Hans">{text}</span></li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** The approved text before, the corrected text, what is left to look at, its source, and every change since with who made it. */
export const Approval = ({ approval, desk, filters, isApprover, lines, parts, suspects }: Props) => {
  const [isEntire, setIsEntire] = useState(true)
  const [place, setPlace] = useState<Suspect | null>(null)
  const onPick = (suspect: Suspect): void => {
    setIsEntire(true)
    setPlace({ ...suspect })
  }
  return (
    <div className="approval gutter--left gutter--right">
      <ApprovalHead desk={desk} filters={filters} isApprover={isApprover} suspects={suspects.length} />
      <div className="approval__columns">
        <ApprovalTexts after={desk.article.content} approval={approval} isEntire={isEntire} parts={parts} place={place} setIsEntire={setIsEntire} />
        <div className="approval__side">
          <Warnings captions={desk.captions} onPick={onPick} parts={parts} suspects={suspects} />
          <Sources lines={lines} />
          <ApprovalChanges {...approval} />
        </div>
      </div>
    </div>
  )
}
