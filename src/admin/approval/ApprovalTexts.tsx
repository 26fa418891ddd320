'use client'

import { useEffect, useId, useRef, useState } from 'react'

import type { ApprovalAnswer, SavedText } from '../../desk/approval'
import type { DeskContent } from '../../desk/DeskAnswer'
import type { Part, Suspect } from '../../editorial/proofing'
import { Compare } from '../shared/Compare'
import { useWords, type Words } from '../shared/useWords'
import { hidePlace, showPlace } from './showPlace'
import { WORDS } from './words'

type Props = {
  after: DeskContent
  approval: ApprovalAnswer
  isEntire: boolean
  /** Of the text after. */
  parts: readonly Part[]
  /** The suspect to be shown in its place; another object whenever it is asked for. */
  place: Suspect | null
  setIsEntire: (isEntire: boolean) => void
}

/** A text that the corrected one can be compared with. */
type Base = { content: DeskContent; key: string; words: Words }

const wordsOf = ({ action, revision }: SavedText, isFirst: boolean): Words =>
  isFirst && action !== 'create' && action !== 'edit' ? WORDS.machineText : WORDS.savedText(revision)

/** The corrected text beside the approved one, or beside any that was saved since. */
export const ApprovalTexts = ({ after, approval: { approved, since }, isEntire, parts, place, setIsEntire }: Props) => {
  const say = useWords()
  const id = useId()
  const bases: Base[] = [
    ...(approved ? [{ content: approved, key: 'approved', words: WORDS.approvedText }] : []),
    ...since.map((saved, index) => ({ content: saved.content, key: String(saved.revision), words: wordsOf(saved, index === 0 && !approved) })),
  ]
  const [chosen, setChosen] = useState(bases[0]?.key ?? '')
  const section = useRef<HTMLElement>(null)
  const base = bases.find(({ key }) => key === chosen) ?? bases[0]
  useEffect(() => {
    if (!place || !section.current) return
    showPlace(section.current, parts, place)
    return hidePlace
  }, [parts, place])
  return (
    <section aria-label={say(WORDS.corrected)} ref={section}>
      <div className="queue__filters">
        <span className="queue__filter">
          <label htmlFor={id}>{say(WORDS.base)}</label>
          <select id={id} onChange={(event) => setChosen(event.target.value)} value={base?.key}>
            {bases.map(({ key, words }) => <option key={key} value={key}>{say(words)}</option>)}
          </select>
        </span>
        <label className="queue__filter"><input checked={isEntire} onChange={(event) => setIsEntire(event.target.checked)} type="checkbox" />{say(WORDS.entire)}</label>
      </div>
      {base && <Compare after={after} afterTitle={say(WORDS.corrected)} before={base.content} beforeTitle={say(base.words)} onlyChanges={!isEntire} />}
    </section>
  )
}
