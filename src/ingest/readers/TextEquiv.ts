/** One reading of a text; there may be several. */
export interface TextEquiv {
  /** Its rank, the lowest the best; null where the file does not say. */
  index: number | null
  confidence?: number
  text: string
}

/** The best reading that has text: the lowest index, then the one the file gives first. */
export function bestText(equivs: readonly TextEquiv[]): TextEquiv | null {
  let best: TextEquiv | null = null
  for (const equiv of equivs) {
    if (equiv.text.trim() === '') continue
    if (!best || (equiv.index ?? Number.POSITIVE_INFINITY) < (best.index ?? Number.POSITIVE_INFINITY)) best = equiv
  }
  return best
}
