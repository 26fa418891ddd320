'use client'

import { useTranslation } from '@payloadcms/ui'

import type { ApprovalAnswer, SavedText } from '../../desk/approval'
import type { DeskContent } from '../../desk/DeskAnswer'
import { Compare } from '../shared/Compare'
import { deedWords } from '../shared/deedWords'
import { useWords } from '../shared/useWords'
import { WORDS } from './words'

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
        <Compare after={saved.content} afterTitle={say(WORDS.savedText(saved.revision))} before={before} beforeTitle={say(WORDS.savedBefore)} onlyChanges />
      </details>
    </li>
  )
}

/** Every change since the last approval, or since the text was made, with who made it. */
export const ApprovalChanges = ({ approved, since }: ApprovalAnswer) => {
  const say = useWords()
  const changes = approved ? since : since.slice(1)
  const first = approved ?? since[0]?.content
  return (
    <section aria-labelledby="approval-changes">
      <h2 id="approval-changes">{say(WORDS.changes(changes.length))}</h2>
      {changes.length === 0 && <p>{say(WORDS.noChange)}</p>}
      <ol className="approval__changes">
        {changes.map((saved, index) => <Saved before={changes[index - 1]?.content ?? first ?? saved.content} key={saved.revision} saved={saved} />)}
      </ol>
    </section>
  )
}
