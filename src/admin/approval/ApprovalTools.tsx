'use client'

import { Link } from '@payloadcms/ui'

import { OverrideButton } from '../OverrideButton'
import { ReadersLink } from '../shared/ReadersLink'
import { useWords, type Words } from '../shared/useWords'
import type { Decision, Deed } from './useDecision'
import { WORDS } from './words'

type Props = {
  can: (deed: Deed) => boolean
  /** An admin may approve although they corrected or submitted it, with a reason. */
  canOverride: boolean
  decision: Decision
  hrefs: { desk: string; history: string; queue: string; readers: string | null }
  /** How many others wait; null for who does not approve, and until it is known. */
  left: number | null
  onHelp: () => void
  onNext: () => void
}

const BUTTONS: readonly { deed: Deed; keys: string; isMain?: true; shown: string; words: Words }[] = [
  { deed: 'return', keys: 'r', shown: 'r', words: WORDS.return },
  { deed: 'approve', keys: 'Control+Enter', shown: 'Ctrl+Enter', words: WORDS.approve },
  { deed: 'approveNext', isMain: true, keys: 'Control+Shift+Enter', shown: 'Ctrl+Shift+Enter', words: WORDS.approveNext },
]

/** Where one can go from here, and the decision; it stays in sight while the text is read. */
export const ApprovalTools = ({ can, canOverride, decision: { act, decide, isActing }, hrefs, left, onHelp, onNext }: Props) => {
  const say = useWords()
  return (
    <div aria-label={say(WORDS.tools)} className="approval__tools" role="group">
      <Link aria-keyshortcuts="q" className="desk-button" href={hrefs.queue} prefetch={false}>{say(WORDS.queue)}</Link>
      <Link aria-keyshortcuts="d" className="desk-button" href={hrefs.desk} prefetch={false}>{say(WORDS.desk)}</Link>
      <Link aria-keyshortcuts="h" className="desk-button" href={hrefs.history} prefetch={false}>{say(WORDS.history)}</Link>
      <ReadersLink className="desk-button" href={hrefs.readers} />
      <button aria-keyshortcuts="?" className="desk-button" onClick={onHelp} type="button">{say(WORDS.keys)} <kbd>?</kbd></button>
      <span className="approval__space" />
      {left !== null && left > 0 && (
        <button aria-keyshortcuts="n" className="desk-button" data-next={left} onClick={onNext} type="button">{say(WORDS.next(left))} <kbd>n</kbd></button>
      )}
      {BUTTONS.filter(({ deed }) => can(deed)).map(({ deed, isMain, keys, shown, words }) => (
        <button
          aria-keyshortcuts={keys} className={`desk-button${isMain ? ' queue__next' : ''}`} data-action={deed} disabled={isActing} key={deed}
          onClick={() => decide(deed)} type="button"
        >
          {say(words)} <kbd>{shown}</kbd>
        </button>
      ))}
      {canOverride && <OverrideButton isBusy={isActing} onApprove={(reason) => void act('approve', reason, true)} />}
    </div>
  )
}
