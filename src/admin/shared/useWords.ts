'use client'

import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'

export type Words = { en: string; zh: string }

/** Picks a text's wording in the language of the admin. The same function as long as that is: effects that use it must not begin anew. */
export const useWords = (): ((words: Words) => string) => {
  const { i18n: { language } } = useTranslation()
  return useCallback((words: Words) => (language.startsWith('zh') ? words.zh : words.en), [language])
}
