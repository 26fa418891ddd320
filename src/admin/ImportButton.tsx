'use client'

import {
  FormSubmit, toast, useConfig, useDocumentDrawerContext, useDocumentInfo, useForm, useRouteTransition, useTranslation,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { label } from '../fields/label'
import { useWords } from './useWords'

const WORDS = {
  done: (articles: number, photos: number) =>
    label(`已导入：${articles} 篇稿件，${photos} 张图片。`, `Imported: ${articles} articles, ${photos} photos.`),
  import: label('导入', 'Import'),
  importing: label('正在导入…', 'Importing…'),
  noFile: label('请先选择原文文件。', 'Choose the source file first.'),
  noIssue: label('请先选择属于哪一期。', 'Choose the issue it belongs to first.'),
  offline: label('连不上服务器，没有导入任何内容；请稍后再试。', 'The server could not be reached and nothing was imported; try again in a moment.'),
  refused: label('服务器没有接受此文件，没有导入任何内容。', 'The server did not accept the file; nothing was imported.'),
}

type Answer = {
  doc?: { id: string; report?: { articles?: number; photos?: number } }
  errors?: { data?: { errors?: { message: string; path: string }[] }; message: string }[]
}

const readAnswer = async (response: Response): Promise<Answer> => {
  const text = await response.text()
  try {
    return JSON.parse(text) as Answer
  } catch {
    // A refusal over the size limit of uploads is plain text.
    return { errors: [{ message: text }] }
  }
}

/**
 * Sends a new page with its file. Payload's own form sends files for upload collections only, which pages are not: their
 * file becomes source lines in the database.
 */
export const ImportButton = () => {
  const say = useWords()
  const router = useRouter()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const { collectionSlug } = useDocumentInfo()
  const { drawerSlug, onSave } = useDocumentDrawerContext()
  const { startRouteTransition } = useRouteTransition()
  const { dispatchFields, getData, getField, setModified, setSubmitted } = useForm()
  const [isImporting, setIsImporting] = useState(false)
  const api = `${config.serverURL}${config.routes.api}/${collectionSlug}`

  const showErrors = (errors: { message: string; path: string }[]): void => {
    setSubmitted(true)
    dispatchFields({ type: 'ADD_SERVER_ERRORS', errors })
    toast.error(errors.map(({ message }) => message).join('\n'))
  }

  const send = async (file: File): Promise<Answer> => {
    const { file: _file, ...page } = getData() as Record<string, unknown>
    const form = new FormData()
    form.set('_payload', JSON.stringify(page))
    form.set('file', file)
    const headers = { 'Accept-Language': i18n.language }
    try {
      return await readAnswer(await fetch(`${api}?depth=0`, { body: form, credentials: 'include', headers, method: 'POST' }))
    } catch {
      return { errors: [{ message: say(WORDS.offline) }] }
    }
  }

  const open = async (doc: NonNullable<Answer['doc']>): Promise<void> => {
    toast.success(say(WORDS.done(doc.report?.articles ?? 0, doc.report?.photos ?? 0)))
    // Otherwise leaving this form would ask about unsaved changes.
    setModified(false)
    if (drawerSlug) await onSave?.({ doc, operation: 'create', result: doc } as never)
    else startRouteTransition(() => router.push(`${config.routes.admin}/collections/${collectionSlug}/${doc.id}`))
  }

  const importPage = async (): Promise<void> => {
    const file = getField('file')?.value as File | null | undefined
    const missing = [
      ...(file ? [] : [{ message: say(WORDS.noFile), path: 'file' }]),
      ...(getField('issue')?.value ? [] : [{ message: say(WORDS.noIssue), path: 'issue' }]),
    ]
    if (!file || missing.length > 0) return showErrors(missing)
    setIsImporting(true)
    try {
      const { doc, errors } = await send(file)
      if (doc) return await open(doc)
      const [first] = errors ?? []
      showErrors(first?.data?.errors ?? [{ message: first?.message || say(WORDS.refused), path: 'file' }])
    } finally {
      setIsImporting(false)
    }
  }

  return (
    <FormSubmit
      buttonId="action-import"
      disabled={isImporting}
      onClick={() => void importPage()}
      size="medium"
      type="button"
    >
      {say(isImporting ? WORDS.importing : WORDS.import)}
    </FormSubmit>
  )
}
