import type { Refusal } from './types'

export const refuse = (refused: Refusal['refused'], zh: string, en: string): Refusal => ({ refused, message: { zh, en } })
