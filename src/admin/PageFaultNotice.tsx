'use client'

import { Banner, useConfig } from '@payloadcms/ui'

import type { PageFault, Stage } from '../editorial/stages'
import { label } from '../fields/label'
import { useWords } from './shared/useWords'

const WORDS = {
  correct: label(
    '文字可以照常校改、送审；这一版的问题解决之前不能批准。',
    'The text can be corrected and submitted as usual; it cannot be approved until this is settled.',
  ),
  open: label('打开这一版的导入报告', "Open the page's import report"),
  settle: label(
    '在这一版的问题解决之前不能批准；若无妨，请编辑在导入报告中说明理由并接受。',
    'It cannot be approved until this is settled; if it does no harm, an editor accepts it in the import report, with a reason.',
  ),
  what: ({ page, todo, what }: PageFault) => label(`${page}：${what.zh}。${todo.zh}。`, `${page}: ${what.en}. What to do: ${todo.en}.`),
}

/** The stages from which it is on its way to an approval. */
const ON_THE_WAY: readonly Stage[] = ['unproofed', 'proofing', 'proofed']

/** Before anybody spends work on a text: its page has a fault, and what that means for it. */
export const PageFaultNotice = ({ fault, stage }: { fault: PageFault | null; stage: Stage }) => {
  const say = useWords()
  const { config } = useConfig()
  if (!fault || !ON_THE_WAY.includes(stage)) return null
  return (
    <div className="workflow-notice" data-notice="page-fault" role="status">
      <Banner type="error">
        <p><strong>{say(WORDS.what(fault))}</strong></p>
        <p>
          {say(stage === 'proofed' ? WORDS.settle : WORDS.correct)}{' '}
          <a href={`${config.routes.admin}/collections/pages/${fault.id}`}>{say(WORDS.open)}</a>
        </p>
      </Banner>
    </div>
  )
}
