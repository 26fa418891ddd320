import { isOfMets } from './isOfMets'

type Numbered = { format: string; number?: number | null; path: string; sha256: string; state?: string | null }

/**
 * The page numbers that different files still to be imported claim, ascending: only one of them could become that page.
 * The same bytes twice are one page, and what is done may be followed by its corrected file.
 */
export const doubledNumbers = (files: readonly Numbered[]): number[] => {
  const claims = new Map<number, Set<string>>()
  for (const file of files) {
    if (!file.number || file.state === 'done' || file.state === 'part' || isOfMets(files, file)) continue
    claims.set(file.number, (claims.get(file.number) ?? new Set()).add(file.sha256))
  }
  return [...claims].flatMap(([number, contents]) => (contents.size > 1 ? [number] : [])).sort((a, b) => a - b)
}
