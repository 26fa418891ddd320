import type { Part } from '../../../editorial/proofing'

/** What of one document is saved by the desk: its parts and the suspects that were left. */
export type DeskText = { parts: Part[]; settled: string[] }

const isSameSet = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join('\n') === [...b].sort().join('\n')

/** Keys are counted anew with each paragraph; what counts is what stands there, and which suspects were left, not in what order. */
export const isSameDeskText = (a: DeskText, b: DeskText): boolean => isSameParts(a.parts, b.parts) && isSameSet(a.settled, b.settled)

/** An empty paragraph is not stored. */
const stored = (parts: readonly Part[]): Part[] => parts.filter(({ role, text }) => text !== '' || role === 'headline' || role === 'caption')

export const isSameParts = (a: readonly Part[], b: readonly Part[]): boolean => {
  const [left, right] = [stored(a), stored(b)]
  return left.length === right.length && left.every(({ role, text }, index) => role === right[index]?.role && text === right[index]?.text)
}
