'use client'

import { useTranslation } from '@payloadcms/ui'

export type Words = { en: string; zh: string }

/** Picks a text's wording in the language of the admin. */
export const useWords = (): ((words: Words) => string) => {
  const { i18n } = useTranslation()
  return (words) => (i18n.language.startsWith('zh') ? words.zh : words.en)
}
