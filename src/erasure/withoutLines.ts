type Line = { n: number; text: string }

/** Stands for one character that was erased: the count of a page stays. */
const BLANK = '□'

/**
 * The lines of a source with the text of some taken out, character by character.
 * @example withoutLines([{ n: 1, text: '张 三' }], [1]) // → [{ n: 1, text: '□ □' }]
 */
export const withoutLines = <L extends Line>(lines: readonly L[], numbers: readonly number[]): L[] => {
  const out = new Set(numbers)
  return lines.map((line) => {
    if (!out.has(line.n)) return line
    // Another field may say a whole word of it again.
    const { hyphenated: _word, ...rest } = line as L & { hyphenated?: string }
    return { ...rest, text: line.text.replace(/[^\s]/gu, BLANK) } as unknown as L
  })
}
