'use client'

import { Button, useFormFields, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { Action, PermittedAction, Stage } from '../editorial/stages'
import { label } from '../fields/label'
import { ACTION_WORDS } from './shared/actionWords'
import { DeskLink } from './desk/DeskLink'
import { ReadersLink } from './shared/ReadersLink'
import { ReasonDialog } from './shared/ReasonDialog'
import { OverrideButton } from './OverrideButton'
import { useAct } from './useAct'
import { useFormLock } from './useFormLock'
import { useWords } from './shared/useWords'
import { useWorkflow } from './useWorkflow'

const WORDS = {
  approveOwn: label(
    '有未保存的改动。保存后您就是最后改稿人：除非该报纸允许一人完成，须由另一人批准。要保存并批准吗？',
    'There are unsaved changes. Once saved, you are who corrected last, and unless this publication lets one person do both, somebody else must approve. Save and approve?',
  ),
  group: label('工作流程', 'Workflow'),
  unsaved: label('有不能保存的改动；先复制或放弃它们。', 'There are changes that cannot be saved; copy or discard them first.'),
}

/** What a stage is waiting for. */
const PRIMARY: Partial<Record<Stage, Action>> = {
  unproofed: 'claim', proofing: 'submit', proofed: 'approve', approved: 'correct', withdrawn: 'restore',
}

/** Saving what nobody has claimed claims it: with unsaved text, what comes next is to submit it. */
const offered = (actions: PermittedAction[], stage: Stage, isModified: boolean): PermittedAction[] =>
  stage === 'unproofed' && isModified
    ? actions.map((permitted) => (permitted.action === 'claim' ? { action: 'submit', needsReason: false } : permitted))
    : actions

const styleOf = (action: Action, stage: Stage): 'primary' | 'secondary' | 'subtle' => {
  if (action === PRIMARY[stage] || action === 'submit') return 'primary'
  return action === 'flag' || action === 'unflag' ? 'subtle' : 'secondary'
}

/** The rarest first, the one the stage waits for last, where Payload has its own main button. */
const inOrder = (actions: PermittedAction[], stage: Stage): PermittedAction[] => {
  const rank = { subtle: 0, secondary: 1, primary: 2 }
  return [...actions].sort((a, b) => rank[styleOf(a.action, stage)] - rank[styleOf(b.action, stage)])
}

/** The buttons for what this person may do now, in the place of Payload's own publishing. */
export const WorkflowActions = () => {
  const say = useWords()
  const { refresh, url, workflow } = useWorkflow()
  const { act, isActing } = useAct()
  const isModified = useFormModified()
  const isProcessing = useFormProcessing()
  const revision = useFormFields(([fields]) => fields?.revision?.value as number | undefined)
  const [asked, setAsked] = useState<PermittedAction | null>(null)
  useFormLock()

  useEffect(() => {
    void refresh()
    const onFocus = (): void => void refresh()
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  }, [refresh, revision])

  // Who begins to type learns at once that somebody was faster, and not only when saving.
  useEffect(() => {
    if (isModified) void refresh()
  }, [isModified, refresh])

  if (!url || !workflow) return null
  const { actions, cannotEdit, stage } = workflow
  const isBusy = isActing || isProcessing || workflow.revision !== revision

  const press = (permitted: PermittedAction): void => {
    const approvesOwn = permitted.action === 'approve' && isModified
    if (permitted.needsReason || approvesOwn) setAsked(permitted)
    else void act(permitted.action)
  }

  return (
    <div aria-label={say(WORDS.group)} className="workflow-actions" role="group">
      <ReadersLink className="desk-link" href={workflow.readersPage} />
      <DeskLink />
      {inOrder(offered(actions, stage, isModified), stage).map((permitted) => {
        const { action } = permitted
        const wouldLose = isModified && Boolean(cannotEdit) && action !== 'correct'
        return (
          <Button
            buttonStyle={styleOf(action, stage)}
            disabled={isBusy || wouldLose}
            extraButtonProps={{ 'data-action': action, ...(wouldLose ? { title: say(WORDS.unsaved) } : {}) }}
            key={action}
            margin={false}
            onClick={() => press(permitted)}
            size="medium"
            type="button"
          >
            {say(ACTION_WORDS[action].button)}
          </Button>
        )
      })}
      {workflow.canOverride && !isModified && <OverrideButton isBusy={isBusy} onApprove={(reason) => void act('approve', reason, true)} />}
      {asked && (
        <ReasonDialog
          confirm={say(ACTION_WORDS[asked.action].button)}
          needsReason={asked.needsReason}
          onCancel={() => setAsked(null)}
          onConfirm={(reason) => {
            setAsked(null)
            void act(asked.action, reason)
          }}
          question={say(ACTION_WORDS[asked.action].ask ?? WORDS.approveOwn)}
          title={say(ACTION_WORDS[asked.action].button)}
        />
      )}
    </div>
  )
}
