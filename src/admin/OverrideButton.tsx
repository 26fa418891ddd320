'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { label } from '../fields/label'
import { ReasonDialog } from './shared/ReasonDialog'
import { useWords } from './shared/useWords'

const WORDS = {
  ask: label(
    '这篇是您改的或送审的，按规定应由另一人批准。作为管理员您可以例外批准：请说明原因，它会记入操作日志。',
    'You corrected or submitted this, and a second person should approve it. As an admin you can approve it all the same: say why; the log keeps it.',
  ),
  button: label('例外批准…', 'Approve alone…'),
  confirm: label('例外批准', 'Approve alone'),
}

type Props = { isBusy: boolean; onApprove: (reason: string) => void }

/** For an admin who corrected or submitted a text: approves it without a second pair of eyes, with a reason. */
export const OverrideButton = ({ isBusy, onApprove }: Props) => {
  const say = useWords()
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <Button buttonStyle="subtle" disabled={isBusy} extraButtonProps={{ 'data-override': true }} margin={false} onClick={() => setIsAsking(true)} size="medium" type="button">
        {say(WORDS.button)}
      </Button>
      {isAsking && (
        <ReasonDialog
          confirm={say(WORDS.confirm)} needsReason onCancel={() => setIsAsking(false)}
          onConfirm={(reason) => {
            setIsAsking(false)
            onApprove(reason ?? '')
          }}
          question={say(WORDS.ask)} title={say(WORDS.confirm)}
        />
      )}
    </>
  )
}
