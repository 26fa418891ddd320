'use client'

import type { ApprovalAnswer, SavedText } from '../../desk/approval'
import type { DeskContent } from '../../desk/DeskAnswer'
import { Compare } from '../shared/Compare'
import { deedWords } from '../shared/deedWords'
import { foldSaves } from '../shared/foldSaves'
import { Times } from '../shared/Times'
import { useWords } from '../shared/useWords'
import { WORDS } from './words'

/** A text with the one that stood there before it. */
type Change = SavedText & { before: DeskContent }

const Saved = ({ change }: { change: Change }) => {
  const say = useWords()
  return (
    <details>
      <summary>
        <strong>{change.who?.name ?? say(WORDS.program)}</strong> {say(deedWords(change.action))} · <Times from={change.at} /> · {say(WORDS.savedText(change.revision))}
      </summary>
      <Compare after={change.content} afterTitle={say(WORDS.savedText(change.revision))} before={change.before} beforeTitle={say(WORDS.savedBefore)} onlyChanges />
    </details>
  )
}

/** What one person saved in one go: what came of it, and each save. */
const Sitting = ({ changes }: { changes: [Change, ...Change[]] }) => {
  const say = useWords()
  const [first] = changes
  const last = changes.at(-1) ?? first
  return (
    <details>
      <summary>
        <strong>{first.who?.name ?? say(WORDS.program)}</strong> {say(deedWords(first.action))} · {say(WORDS.saves(changes.length))} · <Times from={first.at} to={last.at} /> · {say(WORDS.savedTexts(first.revision, last.revision))}
      </summary>
      <Compare after={last.content} afterTitle={say(WORDS.savedText(last.revision))} before={first.before} beforeTitle={say(WORDS.savedBefore)} onlyChanges />
      <details>
        <summary>{say(WORDS.eachSave)}</summary>
        <ol className="approval__changes">{changes.map((change) => <li key={change.revision}><Saved change={change} /></li>)}</ol>
      </details>
    </details>
  )
}

/** Every change since the last approval, or since the text was made, with who made it. */
export const ApprovalChanges = ({ approved, since }: ApprovalAnswer) => {
  const say = useWords()
  const saved = approved ? since : since.slice(1)
  const first = approved ?? since[0]?.content
  const sittings = foldSaves(saved.map((each, index): Change => ({ ...each, before: saved[index - 1]?.content ?? first ?? each.content })))
  return (
    <section aria-labelledby="approval-changes">
      <h2 id="approval-changes">{say(WORDS.changes(saved.length))}</h2>
      {saved.length === 0 && <p>{say(WORDS.noChange)}</p>}
      <ol className="approval__changes">
        {sittings.map((changes) => (
          <li data-saved={changes[0].revision} data-saves={changes.length} key={changes[0].revision}>
            {changes.length > 1 ? <Sitting changes={changes} /> : <Saved change={changes[0]} />}
          </li>
        ))}
      </ol>
    </section>
  )
}
