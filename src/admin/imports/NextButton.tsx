'use client'

import { SaveButton, useDocumentInfo } from '@payloadcms/ui'

import { useWords } from '../shared/useWords'
import { WORDS } from './words'

/** A new import is saved to get at its files; what it is of does not change afterwards. */
export const NextButton = () => {
  const say = useWords()
  return useDocumentInfo().id ? null : <SaveButton label={say(WORDS.next)} />
}
