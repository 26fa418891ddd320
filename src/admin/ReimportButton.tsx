'use client'

import { Button, useAuth } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import { label } from '../fields/label'
import { FORMAT_ENDINGS } from '../ingest/readers/formats'
import type { User } from '../payload-types'
import { ReasonDialog } from './shared/ReasonDialog'
import { usePageAction } from './report/usePageAction'
import { useWords } from './shared/useWords'

const WORDS = {
  button: label('重新导入更正的文件…', 'Import a corrected file…'),
  confirm: label('重新导入', 'Import again'),
  importing: label('正在导入…', 'Importing…'),
  question: (name: string) =>
    label(
      `“${name}”将作为这一版的新原文。无人动过的稿件重新切分；已有人动过的原样保留，不同之处写在导入报告里。`,
      `“${name}” becomes the source of this page. Articles nobody has touched are cut anew; the others stay exactly as they are, and the report says where the new file differs.`,
    ),
  title: label('重新导入这一版', 'Import this page again'),
}

/** A corrected file of a page that is there. */
export const ReimportButton = () => {
  const say = useWords()
  const { user } = useAuth<User & { collection: 'users' }>()
  const { isActing, post } = usePageAction()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  if (!user || user.role === 'proofreader') return null

  const send = (): void => {
    if (!file) return
    const form = new FormData()
    form.set('_payload', '{}')
    form.set('file', file)
    setFile(null)
    void post('reimport', form)
  }
  const forget = (): void => {
    setFile(null)
    if (input.current) input.current.value = ''
  }
  return (
    <div className="reimport">
      <input
        accept={FORMAT_ENDINGS.join(',')} aria-hidden hidden name="corrected" onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        ref={input} tabIndex={-1} type="file"
      />
      <Button buttonStyle="secondary" disabled={isActing} margin={false} onClick={() => input.current?.click()} size="medium" type="button">
        {say(isActing ? WORDS.importing : WORDS.button)}
      </Button>
      {file && (
        <ReasonDialog
          confirm={say(WORDS.confirm)} needsReason={false} onCancel={forget} onConfirm={send}
          question={say(WORDS.question(file.name))} title={say(WORDS.title)}
        />
      )}
    </div>
  )
}
