import type { Row } from './row'

const LABEL = /^([\p{Script=Han}·]{1,10}|[A-Za-z]{1,3})\s?[：:]/u
const ALWAYS = new Set(['记者', '記者', '问', '問', '答', 'Q', 'A', '主持人'])

const labelOf = (text: string): string | null => LABEL.exec(text.slice(0, 16))?.[1] ?? null

/**
 * Who takes turns in an interview: what stands before a colon at the head of several lines.
 *
 * `记者：…` `邢跃进：…` `记者：…` `邢跃进：…` → 记者, 邢跃进; one headline `嘉祥：“开工…”` → none
 */
export function speakersOf(rows: readonly Row[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { text } of rows) {
    const label = labelOf(text)
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const speakers = [...counts].filter(([label, count]) => count >= 2 || ALWAYS.has(label)).map(([label]) => label)
  return new Set(speakers.length >= 2 ? speakers : [])
}

/** `记者：今年…`: a turn begins. */
export function opensTurn(text: string, speakers: ReadonlySet<string>): boolean {
  const label = labelOf(text)
  return label !== null && speakers.has(label)
}
