/** The mark that says: so it is printed (GB/T 7714 and editors everywhere; 〔〕 are an editor's brackets). */
export const SIC = '〔sic〕'

/**
 * Marks a printed error as printed: the selection keeps its text and 〔sic〕 stands behind it. Once only.
 * @param start,end the selection, UTF-16 units; for a cursor, what stands before it is meant.
 * @returns the new text and the place after the mark.
 * @example printedSo('入人围的', 1, 3) // → { text: '入人围〔sic〕的', end: 8 }
 */
export const printedSo = (text: string, start: number, end: number): { text: string; end: number } => {
  const at = Math.max(0, Math.min(Math.max(start, end), text.length))
  if (text.startsWith(SIC, at)) return { text, end: at + SIC.length }
  if (text.slice(0, at).endsWith(SIC)) return { text, end: at }
  return { text: text.slice(0, at) + SIC + text.slice(at), end: at + SIC.length }
}
