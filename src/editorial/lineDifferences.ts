import type { LineAlignment } from '../ingest/alignment/alignLines'
import type { SourceLine } from '../ingest'

/** A place where a kept text's lines read otherwise in the new file. */
export interface LineDifference {
  /** Texts of the old lines; none where lines were added. */
  before: string[]
  /** Texts of the new lines; none where lines were left out. */
  after: string[]
  /** In the new file: the first of them, or the one after which something is missing (0: before all). */
  line: number
}

/** Two lines are looked at together from so many characters in common on, or from half of the shorter one. */
const LEAST_CHARACTERS = 2
const LEAST_SHARE = 0.5

const bare = (text: string): string => text.replace(/\s+/gu, '')

/** Lines that have to be looked at together, as `o12` (old) and `n13` (new). */
const groupsOf = (ends: readonly string[], links: readonly [string, string][]): string[][] => {
  const leader = new Map(ends.map((end) => [end, end]))
  const find = (end: string): string => {
    let at = end
    while (leader.get(at) !== at) {
      const above = leader.get(leader.get(at) as string) as string
      leader.set(at, above)
      at = above
    }
    return at
  }
  for (const [a, b] of links) leader.set(find(a), find(b))
  const groups = new Map<string, string[]>()
  for (const end of ends) groups.set(find(end), [...(groups.get(find(end)) ?? []), end])
  return [...groups.values()]
}

/**
 * How the new lines of a kept text differ from its old ones; lines that were only joined, split or spaced otherwise do
 * not.
 *
 * `现扬热烈` → `现场热烈`: `[{ before: ['现扬热烈'], after: ['现场热烈'], line: 9 }]`
 */
export const lineDifferences = (
  oldLines: readonly SourceLine[],
  newLines: readonly SourceLine[],
  { pairs }: LineAlignment,
): LineDifference[] => {
  const before = new Map(oldLines.filter(({ text }) => bare(text) !== '').map(({ n, text }) => [n, text]))
  const after = new Map(newLines.filter(({ text }) => bare(text) !== '').map(({ n, text }) => [n, text]))
  const links: [string, string][] = []
  for (const pair of pairs) {
    const [from, to] = [before.get(pair.old), after.get(pair.new)]
    if (from === undefined || to === undefined) continue
    if (pair.characters >= Math.min(LEAST_CHARACTERS, LEAST_SHARE * Math.min(bare(from).length, bare(to).length))) links.push([`o${pair.old}`, `n${pair.new}`])
  }
  const partner = new Map(links.map(([from, to]) => [Number(from.slice(1)), Number(to.slice(1))]))
  /** For each old line the last new one that has a counterpart above it. */
  const above = new Map<number, number>()
  let last = 0
  for (const n of [...before.keys()].sort((x, y) => x - y)) {
    above.set(n, last)
    last = Math.max(last, partner.get(n) ?? 0)
  }
  const ends = [...[...before.keys()].map((n) => `o${n}`), ...[...after.keys()].map((n) => `n${n}`)]
  return groupsOf(ends, links).flatMap((group): LineDifference[] => {
    const numbers = (mark: string): number[] => group.filter((end) => end.startsWith(mark)).map((end) => Number(end.slice(1))).sort((a, b) => a - b)
    const [old, young] = [numbers('o'), numbers('n')]
    const [was, is] = [old.map((n) => before.get(n) as string), young.map((n) => after.get(n) as string)]
    if (was.map(bare).join('') === is.map(bare).join('')) return []
    return [{ before: was, after: is, line: young[0] ?? above.get(old[0] ?? 0) ?? 0 }]
  }).sort((a, b) => a.line - b.line)
}
