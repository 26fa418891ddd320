import { shortened } from '../shortened'
import type { Part } from './types'

/** What a text is called in a list: its headline, else its first 24 characters, with … where it goes on; '' when it has none. */
export const titleOf = (parts: readonly Part[]): string =>
  parts.find(({ role }) => role === 'headline')?.text || shortened(parts.find(({ text }) => text !== '')?.text ?? '')
