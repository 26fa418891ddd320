import type { Segmentation, SourceLine } from '../types'

/** Checks that every non-blank line is in exactly one role of one unit. Both lists are empty when it holds. */
export function accountForLines(
  lines: readonly SourceLine[],
  segmentation: Segmentation,
): { missing: number[]; duplicated: number[] } {
  const seen = new Map<number, number>()
  const count = (numbers: readonly number[]): void => {
    for (const n of numbers) seen.set(n, (seen.get(n) ?? 0) + 1)
  }
  for (const article of segmentation.articles) {
    for (const role of Object.values(article.lines)) count(role)
    for (const paragraph of article.paragraphs) count(paragraph.lines)
  }
  for (const photo of segmentation.photos) count(photo.lines)
  for (const furniture of segmentation.furniture) count(furniture.lines)
  const missing = lines.filter((line) => line.text.trim() !== '' && !seen.has(line.n)).map((line) => line.n)
  const duplicated = [...seen].filter(([, times]) => times > 1).map(([n]) => n)
  return { missing, duplicated }
}
