'use client'

import { useTranslation } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { ApprovalAnswer, SavedText } from '../../desk/approval'
import type { DeskAnswer, DeskContent } from '../../desk/DeskAnswer'
import type { Part, PlacedLine, Suspect } from '../../editorial/proofing'
import { Compare } from '../history/Compare'
import { deedWords } from '../history/words'
import { useWords } from '../useWords'
import { ApprovalHead } from './ApprovalHead'
import { Warnings } from './Warnings'
import { WORDS } from './words'

type Props = { approval: ApprovalAnswer; desk: DeskAnswer; lines: PlacedLine[]; parts: Part[]; suspects: Suspect[] }

/** A text that the corrected one can be compared with. */
type Base = { content: DeskContent; key: string; title: string }

/** It scrolls by itself, and by keys only when it can have the focus. */
const Sources = ({ lines }: { lines: PlacedLine[] }) => {
  const say = useWords()
  if (lines.length === 0) return <p>{say(WORDS.noSource)}</p>
  return (
    <ol className="approval__lines" tabIndex={0}>
      {lines.map(({ n, page, source, text }) => (
        <li key={`${page}:${source}:${n}`}><small aria-label={say(WORDS.line(n))}>{n}</small><span lang="zh-Hans">{text}</span></li>
      ))}
    </ol>
  )
}

const Saved = ({ before, saved }: { before: DeskContent; saved: SavedText }) => {
  const say = useWords()
  const { i18n } = useTranslation()
  const time = new Date(saved.at).toLocaleString(i18n.language.startsWith('zh') ? 'zh-CN' : 'en-GB', { dateStyle: 'short', timeStyle: 'short' })
  return (
    <li data-saved={saved.revision}>
      <details>
        <summary>
          <strong>{saved.who?.name ?? say(WORDS.program)}</strong> {say(deedWords(saved.action))} · <time dateTime={saved.at} suppressHydrationWarning>{time}</time> · {say(WORDS.savedText(saved.revision))}
        </summary>
        <Compare after={saved.content} afterTitle={say(WORDS.savedText(saved.revision))} before={before} beforeTitle={say(WORDS.base)} onlyChanges />
      </details>
    </li>
  )
}

/** The approved text before, the corrected text, its source, every change since with who made it, and what is left to look at. */
export const Approval = ({ approval: { approved, since }, desk, lines, parts, suspects }: Props) => {
  const say = useWords()
  const id = useId()
  const first = since[0]
  const bases: Base[] = [
    ...(approved ? [{ content: approved, key: 'approved', title: say(WORDS.approvedText) }] : []),
    ...since.map(({ content, revision }, index) => ({
      content, key: String(revision), title: say(index === 0 && !approved ? WORDS.machineText : WORDS.savedText(revision)),
    })),
  ]
  const [chosen, setChosen] = useState(bases[0]?.key ?? '')
  const [isEntire, setIsEntire] = useState(true)
  const base = bases.find(({ key }) => key === chosen) ?? bases[0]
  const changes = approved ? since : since.slice(1)
  return (
    <div className="approval gutter--left gutter--right">
      <ApprovalHead desk={desk} suspects={suspects.length} />
      <div className="approval__columns">
        <section aria-label={say(WORDS.corrected)}>
          <div className="queue__filters">
            <span className="queue__filter">
              <label htmlFor={id}>{say(WORDS.base)}</label>
              <select id={id} onChange={(event) => setChosen(event.target.value)} value={base?.key}>
                {bases.map(({ key, title }) => <option key={key} value={key}>{title}</option>)}
              </select>
            </span>
            <label className="queue__filter"><input checked={isEntire} onChange={(event) => setIsEntire(event.target.checked)} type="checkbox" />{say(WORDS.entire)}</label>
          </div>
          {base && <Compare after={desk.article.content} afterTitle={say(WORDS.corrected)} before={base.content} beforeTitle={base.title} onlyChanges={!isEntire} />}
        </section>
        <div className="approval__side">
          <Warnings captions={desk.captions} parts={parts} suspects={suspects} />
          <section aria-labelledby={`${id}-changes`}>
            <h2 id={`${id}-changes`}>{say(WORDS.changes(changes.length))}</h2>
            {changes.length === 0 && <p>{say(WORDS.noChange)}</p>}
            <ol className="approval__changes">
              {changes.map((saved, index) => (
                <Saved before={changes[index - 1]?.content ?? approved ?? first?.content ?? saved.content} key={saved.revision} saved={saved} />
              ))}
            </ol>
          </section>
          <section aria-labelledby={`${id}-source`}>
            <h2 id={`${id}-source`}>{say(WORDS.source)}</h2>
            <Sources lines={lines} />
          </section>
        </div>
      </div>
    </div>
  )
}
