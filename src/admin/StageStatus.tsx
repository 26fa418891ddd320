'use client'

import { useFormFields, useTranslation } from '@payloadcms/ui'

import type { Stage } from '../editorial/stages'
import { label } from '../fields/label'
import { STAGE_NAMES } from '../editorial/stageNames'
import { useWords } from './shared/useWords'

const WORDS = { revision: label('修订号', 'Revision'), stage: label('阶段', 'Stage') }

/** The stage and revision, in the place of Payload's draft status, whose “revert” goes round the workflow. */
export const StageStatus = () => {
  const say = useWords()
  const { t } = useTranslation()
  const stage = useFormFields(([fields]) => fields?.stage?.value as Stage | undefined)
  const revision = useFormFields(([fields]) => fields?.revision?.value as number | undefined)
  return (
    <div className="stage-status">
      <span className="stage-status__label">{say(WORDS.stage)}: </span>
      <span className="stage-status__stage" data-stage={stage}>{stage ? say(STAGE_NAMES[stage]) : t('general:loading')}</span>
      <span className="stage-status__label">{say(WORDS.revision)}: </span>
      <span data-revision>{revision}</span>
    </div>
  )
}
