'use client'

import {
  FormSubmit, toast, useConfig, useDocumentDrawerContext, useDocumentInfo, useForm, useRouteTransition,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { label } from '../fields/label'
import { useApi } from './shared/useApi'
import { useWords } from './shared/useWords'

const WORDS = {
  done: (articles: number, photos: number) =>
    label(`已导入：${articles} 篇稿件，${photos} 张图片。`, `Imported: ${articles} articles, ${photos} photos.`),
  import: label('导入', 'Import'),
  importing: label('正在导入…', 'Importing…'),
  noFile: label('请先选择原文文件。', 'Choose the source file first.'),
  noIssue: label('请先选择属于哪一期。', 'Choose the issue it belongs to first.'),
}

type Imported = { id: string; report?: { articles?: number; photos?: number } }
type FieldErrors = { errors?: { message: string; path: string }[] }

const formOf = (page: Record<string, unknown>, file: File): FormData => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ ...page, file: undefined }))
  form.set('file', file)
  return form
}

/**
 * Sends a new page with its file. Payload's own form sends files for upload collections only, which pages are not: their
 * file becomes source lines in the database.
 */
export const ImportButton = () => {
  const say = useWords()
  const router = useRouter()
  const ask = useApi()
  const { config } = useConfig()
  const { collectionSlug } = useDocumentInfo()
  const { drawerSlug, onSave } = useDocumentDrawerContext()
  const { startRouteTransition } = useRouteTransition()
  const { dispatchFields, getData, getField, setModified, setSubmitted } = useForm()
  const [isImporting, setIsImporting] = useState(false)

  const showErrors = (errors: { message: string; path: string }[]): void => {
    setSubmitted(true)
    dispatchFields({ type: 'ADD_SERVER_ERRORS', errors })
    toast.error(errors.map(({ message }) => message).join('\n'))
  }

  const open = async (doc: Imported): Promise<void> => {
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
      const answer = await ask<{ doc: Imported }>('POST', `/${collectionSlug}?depth=0`, formOf(getData() as Record<string, unknown>, file))
      if (answer.ok) await open(answer.body.doc)
      else showErrors((answer.data as FieldErrors | undefined)?.errors ?? [{ message: answer.message, path: 'file' }])
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
