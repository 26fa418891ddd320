import type { Payload } from 'payload'

import type { ErasedThings } from './ErasedThings'
import type { Problem } from './Problem'

/** What the parts of a verification share. */
export type Verifying = {
  /** How much of what was looked at; each part counts its own. */
  counted: Record<string, number>
  erased: ErasedThings
  /** The last entry of the log; null while it is not known. */
  head: { hash: string; seq: number } | null
  /** The folder of the images, absolute. */
  mediaDir: string
  payload: Payload
}

/** One part of the verification; problems come as they are found. */
export type Part = (verifying: Verifying) => AsyncGenerator<Problem>

export const count = ({ counted }: Verifying, what: string, by: number): void => {
  counted[what] = (counted[what] ?? 0) + by
}
