'use client'

import { Banner, useDocumentInfo, useFormFields, useFormModified, useFormProcessing } from '@payloadcms/ui'

import { label } from '../fields/label'
import { isFormLocked } from '../workflow/isFormLocked'
import { firstWords } from './firstWords'
import { PageFaultNotice } from './PageFaultNotice'
import { StaleButtons } from './shared/StaleButtons'
import { useDocumentName } from './shared/useDocumentName'
import { useSubject } from './shared/useSubject'
import { useWords } from './shared/useWords'
import { whyNotEdit } from './shared/whyNotEdit'
import { useWorkflow } from './useWorkflow'

const WORDS = {
  erasedName: label('已依法删除', 'Erased by law'),
  stale: label('您打开之后，有人改动了此稿。', 'Somebody has changed this since you opened it.'),
  staleText: label(
    '您输入的文字仍在本页，尚未保存。请在新标签页打开最新版，把您的改动抄过去；这里的文字不会自动消失。',
    'What you typed is still on this page, not saved. Open the newest version in a new tab and carry your changes over; nothing here disappears by itself.',
  ),
  unsaved: label('本页的改动不能保存。', 'The changes on this page cannot be saved.'),
}

/** Says that the text cannot be changed and why, or that somebody else was faster and what to do about it. */
const EditNotice = () => {
  const say = useWords()
  const { id } = useDocumentInfo()
  const { workflow } = useWorkflow()
  const isModified = useFormModified()
  const isProcessing = useFormProcessing()
  const revision = useFormFields(([fields]) => fields?.revision?.value as number | undefined)
  if (!id || !workflow || revision === undefined) return null

  if (workflow.revision > revision && !isProcessing) {
    return (
      <div className="workflow-notice" data-notice="stale" role="alert">
        <Banner type="error">
          <p>{say(WORDS.stale)}</p>
          {isModified && <p>{say(WORDS.staleText)}</p>}
          <StaleButtons hasTyped={isModified} />
        </Banner>
      </div>
    )
  }
  if (workflow.cannotApprove) {
    return (
      <div className="workflow-notice" data-notice="own-work" role="status">
        <Banner type="default">
          <p>{workflow.cannotApprove}</p>
        </Banner>
      </div>
    )
  }
  // Where it has gone, JoinNotice says.
  if (!workflow.cannotEdit || workflow.stage === 'joined') return null
  return (
    <div className="workflow-notice" data-notice="read-only" role="status">
      <Banner type={isModified ? 'error' : 'default'}>
        <p>{whyNotEdit(workflow, say)}</p>
        {isModified && isFormLocked(workflow) && <p>{say(WORDS.unsaved)}</p>}
      </Banner>
    </div>
  )
}

/** Above the text: what stands against its page, and why it cannot be changed now or that somebody else was faster. */
export const WorkflowNotice = () => {
  const { workflow } = useWorkflow()
  const say = useWords()
  const { collectionSlug, data, id } = useDocumentInfo()
  const isErased = data?.stage === 'erased'
  const { subject } = useSubject(collectionSlug, id, isErased)
  const erasedName = [say(WORDS.erasedName), subject?.place].filter(Boolean).join(' · ')
  // Only articles have a headline, and not all of them.
  useDocumentName(isErased ? erasedName : data?.headline ? null : firstWords(data?.body))
  return (
    <>
      {workflow && <PageFaultNotice fault={workflow.pageFault} stage={workflow.stage} />}
      <EditNotice />
    </>
  )
}
