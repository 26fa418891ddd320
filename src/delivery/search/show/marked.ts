import { escapeHtml } from '../../../publishing/escapeHtml'

type Span = { start: number; end: number }

/** Pairs overlap, and so do words: what touches becomes one. */
const merged = (spans: Span[]): Span[] => {
  const all: Span[] = []
  for (const { end, start } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else all.push({ start, end })
  }
  return all
}

/**
 * The text from `from` up to `to` as HTML in which nothing but `<mark>` is markup.
 * @param spans what is to be marked, offsets in UTF-16 units, in any order.
 */
export const marked = (text: string, spans: Span[], from = 0, to = text.length): string => {
  const inside = spans.map(({ end, start }) => ({ start: Math.max(start, from), end: Math.min(end, to) })).filter(({ end, start }) => start < end)
  let html = ''
  let at = from
  for (const { end, start } of merged(inside)) {
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`
    at = end
  }
  return html + escapeHtml(text.slice(at, to))
}
