'use client'

import { Dropzone, useDocumentInfo, useField } from '@payloadcms/ui'
import { useId } from 'react'

import { label } from '../fields/label'
import { FORMAT_ENDINGS } from '../ingest/readers/formats'
import { ReimportButton } from './ReimportButton'
import { useDocumentName } from './shared/useDocumentName'
import { useWords } from './shared/useWords'

const WORDS = {
  choose: label('选择文件', 'Choose a file'),
  drop: label('或把文件拖到这里', 'or drop it here'),
  file: label('原文文件', 'Source file'),
  help: label(
    '一个版面的文件，至多 10 MB：纯文本（UTF-8 或 GB18030）、ALTO、PAGE XML 或 hOCR。导入后原样保存，不可更改。整期（METS）请用“导入任务”。',
    'One page’s file, at most 10 MB: plain text (UTF-8 or GB18030), ALTO, PAGE XML or hOCR. It is kept as it is and never changed. For a whole issue (METS) use “Imports”.',
  ),
  newPage: label('导入一个版面', 'Import a page'),
}

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))} kB`

/** On a new page: the file it is made from, sent along by {@link SavePage}. Afterwards: its name. */
export const SourceFile = () => {
  const say = useWords()
  const id = useId()
  const { data, id: page } = useDocumentInfo()
  const { errorMessage, setValue, showError, value } = useField<File | null>({ path: 'file' })
  useDocumentName(page ? null : say(WORDS.newPage))
  const choose = (files: FileList | null): void => setValue(files?.[0] ?? null)

  if (page) {
    return (
      <div className="source-file field-type">
        <span className="field-label">{say(WORDS.file)}</span>
        <p className="source-file__name">{String(data?.fileName ?? '—')}</p>
        <ReimportButton />
      </div>
    )
  }
  return (
    <div className={`source-file field-type${showError ? ' error' : ''}`}>
      <label className="field-label" htmlFor={id}>
        {say(WORDS.file)} <span className="required">*</span>
      </label>
      <Dropzone className="source-file__zone" multipleFiles={false} onChange={choose}>
        <input
          accept={FORMAT_ENDINGS.join(',')}
          aria-describedby={`${id}-help`}
          aria-invalid={showError}
          id={id}
          name="file"
          onChange={(event) => choose(event.target.files)}
          type="file"
        />
        <label className="source-file__button" htmlFor={id}>{say(WORDS.choose)}</label>
        <span aria-live="polite">{value ? `${value.name} · ${kilobytes(value.size)}` : say(WORDS.drop)}</span>
      </Dropzone>
      <p className="field-description" id={`${id}-help`}>{say(WORDS.help)}</p>
      {showError && errorMessage && <p className="source-file__error" role="alert">{errorMessage}</p>}
    </div>
  )
}
