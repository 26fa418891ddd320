'use client'

import { shownKey } from '../../keys/shownKey'
import { useWords, type Words } from '../../shared/useWords'
import type { Commands } from '../keyMap'
import { RULE_WORDS } from '../../shared/ruleWords'
import { WORDS } from '../words'
import type { LiveSuspect } from './LiveText'
import type { Marks } from './Marks'
import { SameRule } from './SameRule'
import { useCurrent, useLiveText } from './useMarks'

const AROUND = 12

/** The suspect in its place, and beside it what is proposed. */
const Context = ({ suspect, text }: { suspect: LiveSuspect; text: string }) => {
  const say = useWords()
  return (
    <p className="desk-suspect__context" lang="zh-Hans">
      {text.slice(Math.max(0, suspect.start - AROUND), suspect.start)}
      <mark>{text.slice(suspect.start, suspect.end) || '‸'}</mark>
      {suspect.proposal !== null && <span className="desk-suspect__proposal"> {say(WORDS.proposal)} <ins>{suspect.proposal || say(WORDS.deleteIt)}</ins> </span>}
      {text.slice(suspect.end, suspect.end + AROUND)}
    </p>
  )
}

/** What the heading says already when there are none is not said once more below. */
const saysNone = (said: Said | null): boolean => said?.words === WORDS.noSuspects || said?.words === WORDS.noneLeft

/** What a key did unseen, or did not do; it holds as long as the suspects are as many. `n` counts what was said. */
export type Said = { count: number; n: number; words: Words }

/** The suspect at hand: why it is one, its surroundings, what is proposed, and what can be done with it. */
export const SuspectPanel = ({ canEdit, commands, marks, said }: { canEdit: boolean; commands: Commands; marks: Marks | null; said: Said | null }) => {
  const say = useWords()
  const { parts, suspects } = useLiveText(marks)
  const current = useCurrent(marks)
  const part = current && parts.find(({ node }) => node === current.node)
  const sameRule = current ? suspects.filter(({ proposal, rule }) => rule === current.rule && proposal !== null) : []
  const isSaid = said?.count === suspects.length
  return (
    <section aria-label={say(WORDS.suspects)} className="desk-suspect">
      <div className="desk-suspect__count">
        <strong data-suspects={suspects.length} role="status">{say(WORDS.suspectsOpen(suspects.length))}</strong>
        <button aria-keyshortcuts="Alt+ArrowUp" className="desk-button" disabled={suspects.length === 0} onClick={commands.previousSuspect} type="button">{say(WORDS.previous)}</button>
        <button aria-keyshortcuts="Alt+ArrowDown" className="desk-button" disabled={suspects.length === 0} onClick={commands.nextSuspect} type="button">{say(WORDS.next)}</button>
        <span aria-live="polite" className="desk-suspect__said">{said && isSaid && <span key={said.n}>{say(said.words)}</span>}</span>
      </div>
      {current && part ? (
        <div className="desk-suspect__one" data-rule={current.rule}>
          <div aria-live="polite">
            <Context suspect={current} text={part.text} />
            <p className="desk-suspect__why"><strong>{say(RULE_WORDS[current.rule])}</strong> {say(current.why)}</p>
          </div>
          <div className="desk-suspect__buttons">
            {current.proposal !== null && (
              <button aria-keyshortcuts="Alt+Enter" className="desk-button desk-button--main" disabled={!canEdit} onClick={commands.accept} type="button">{say(WORDS.accept)} <kbd>{shownKey('Alt+Enter')}</kbd></button>
            )}
            <button aria-keyshortcuts="Alt+Backspace" className="desk-button" disabled={!canEdit} onClick={commands.leave} type="button">{say(WORDS.leave)} <kbd>Alt+⌫</kbd></button>
            {sameRule.length > 1 && <SameRule canEdit={canEdit} onAccept={commands.acceptAll} suspects={sameRule} />}
          </div>
        </div>
      ) : (
        !(isSaid && suspects.length === 0 && saysNone(said)) && <p className="desk-suspect__none">{say(suspects.length === 0 ? WORDS.noSuspects : WORDS.pickSuspect)}</p>
      )}
    </section>
  )
}
