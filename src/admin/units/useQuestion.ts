'use client'

import { type RefObject, useState } from 'react'

import type { Choice } from './Pick'

/** What is asked before a command can be done. */
export type Question = { choices: Choice[]; pick: (id: string) => void; title: string }

/** One question at a time; once it is answered or closed, the list of lines has the keys again. */
export const useQuestion = (list: RefObject<HTMLDivElement | null>) => {
  const [question, setQuestion] = useState<Question | null>(null)
  const ask = (next: Question): void => {
    list.current?.focus({ preventScroll: true })
    setQuestion(next)
  }
  return { ask, close: () => setQuestion(null), question }
}
