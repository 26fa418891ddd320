'use client'

import { useSyncExternalStore } from 'react'

import { EMPTY_TEXT, type LiveSuspect, type LiveText } from './LiveText'
import type { Marks } from './Marks'

const nothing = (): (() => void) => () => undefined

/** What the last look through the text found. */
export const useLiveText = (marks: Marks | null): LiveText =>
  useSyncExternalStore(marks?.subscribe ?? nothing, marks?.getText ?? (() => EMPTY_TEXT), () => EMPTY_TEXT)

/** The index of the source line that is lit, null for none. */
export const useLine = (marks: Marks | null): number | null => useSyncExternalStore(marks?.subscribe ?? nothing, marks?.getLine ?? (() => null), () => null)

export const useCurrent = (marks: Marks | null): LiveSuspect | null =>
  useSyncExternalStore(marks?.subscribe ?? nothing, marks?.getCurrent ?? (() => null), () => null)
