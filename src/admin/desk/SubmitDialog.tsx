'use client'

import { Button } from '@payloadcms/ui'

import type { SuspectRule } from '../../editorial/proofing'
import { Dialog } from '../shared/Dialog'
import { RULE_WORDS } from '../shared/ruleWords'
import { useWords } from '../shared/useWords'
import type { LiveSuspect } from './marks/LiveText'
import { WORDS } from './words'

type Props = { onClose: () => void; onFirst: () => void; onSubmit: () => void; suspects: readonly LiveSuspect[] }

const countByRule = (suspects: readonly LiveSuspect[]): [SuspectRule, number][] => {
  const counts = new Map<SuspectRule, number>()
  for (const { rule } of suspects) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}

/** Asked before a text with open suspects is submitted: how many there are, and of which kinds. */
export const SubmitDialog = ({ onClose, onFirst, onSubmit, suspects }: Props) => {
  const say = useWords()
  const onKeyDown = (event: React.KeyboardEvent): void => {
    // A key held down has not read the question.
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
    event.preventDefault()
    onSubmit()
  }
  return (
    <Dialog
      buttons={
        <>
          <Button buttonStyle="secondary" extraButtonProps={{ 'aria-keyshortcuts': 'Control+Enter', 'data-submit': 'anyway' }} margin={false} onClick={onSubmit} size="medium" type="button">{say(WORDS.submitAnyway)}</Button>
          <Button extraButtonProps={{ 'data-focus': true, 'data-submit': 'first' }} margin={false} onClick={onFirst} size="medium" type="button">{say(WORDS.goToFirst)}</Button>
        </>
      }
      onClose={onClose}
      onKeyDown={onKeyDown}
      title={say(WORDS.suspectsLeft(suspects.length))}
    >
      <ul className="desk-dialog__kinds">
        {countByRule(suspects).map(([rule, count]) => <li data-rule={rule} key={rule}>{say(RULE_WORDS[rule])} × {count}</li>)}
      </ul>
      <p>{say(WORDS.submitHow)}</p>
    </Dialog>
  )
}
