import { dropKept, keptKey, readKept, writeKept } from '../../shared/kept'
import type { DeskText } from './DeskText'

/** What was typed and may not have reached the server: with the text and the revision that it was made on. */
export type Draft = { at: number; base: DeskText; revision: number; text: DeskText }

export const draftKey = keptKey
export const readDraft = (key: string): Promise<Draft | null> => readKept<Draft>(key)
export const writeDraft = (key: string, draft: Draft): Promise<unknown> => writeKept(key, draft)
export const dropDraft = dropKept
