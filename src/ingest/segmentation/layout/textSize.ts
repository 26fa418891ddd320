import type { Piece } from './piece'

/** The size that most of the text is set in: the median over all characters. */
export function textSize(pieces: readonly Piece[]): number {
  const sorted = [...pieces].sort((a, b) => a.size - b.size)
  const half = sorted.reduce((sum, { text }) => sum + text.length, 0) / 2
  let passed = 0
  for (const { size, text } of sorted) {
    passed += text.length
    if (passed >= half) return size
  }
  return 1
}

/** The height that most of the text's lines have. */
export const textHeight = (pieces: readonly Piece[]): number => textSize(pieces.map((piece) => ({ ...piece, size: piece.height })))
