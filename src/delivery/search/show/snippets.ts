import { findRanges, type Range, type Wanted } from './findRanges'
import { marked } from './marked'

/** In UTF-16 units, which are characters for nearly all of them. */
const LENGTH = 60
const BEFORE = 18
const MOST_SNIPPETS = 2
/** More places than these in one article make no better snippets. */
const MOST_PLACES = 80

type Window = { part: number; from: number; to: number; words: Set<number> }

const isLowSurrogate = (text: string, at: number): boolean => /[\udc00-\udfff]/u.test(text.charAt(at)) && at > 0

/** `LENGTH` characters with the place near their beginning; at the end of a text more of what is before it. */
const windowAt = (part: number, text: string, { start }: Range, ranges: Range[]): Window => {
  const wanted = Math.max(0, Math.min(start - BEFORE, text.length - LENGTH))
  const from = isLowSurrogate(text, wanted) ? wanted - 1 : wanted
  const end = Math.min(text.length, from + LENGTH)
  const to = isLowSurrogate(text, end) ? end + 1 : end
  return { part, from, to, words: new Set(ranges.filter((range) => range.start >= from && range.end <= to).map(({ word }) => word)) }
}

const overlap = (a: Window, b: Window): boolean => a.part === b.part && a.from < b.to && b.from < a.to

/** The window with the most words that are in none of the chosen; of equals the first. */
const best = (windows: Window[], chosen: Window[]): Window | undefined => {
  const seen = new Set(chosen.flatMap(({ words }) => [...words]))
  const gain = ({ words }: Window): number => [...words].filter((word) => !seen.has(word)).length
  const free = windows.filter((window) => !chosen.some((other) => overlap(window, other)))
  return free.reduce<Window | undefined>((found, window) => (found && gain(found) >= gain(window) ? found : window), undefined)
}

/**
 * Up to two pieces of about 60 characters with the words marked, chosen so that many of the words are in them, in the order of
 * the text; the beginning where none of the words stands in it. HTML in which nothing but `<mark>` is markup.
 * @param parts paragraphs and captions.
 */
export const snippets = (parts: string[], words: Wanted[]): string[] => {
  const places = words.length > 0 ? parts.map((text) => findRanges(text, words)) : []
  const windows = places.flatMap((ranges, part) => ranges.map((range) => ({ part, range }))).slice(0, MOST_PLACES)
    .map(({ part, range }) => windowAt(part, parts[part] ?? '', range, places[part] ?? []))
  const chosen: Window[] = []
  while (chosen.length < MOST_SNIPPETS) {
    const next = best(windows, chosen)
    if (!next) break
    chosen.push(next)
  }
  const first = parts.findIndex((text) => text !== '')
  if (chosen.length === 0 && first >= 0) chosen.push(windowAt(first, parts[first] ?? '', { start: 0, end: 0, word: 0 }, []))
  return chosen.sort((a, b) => a.part - b.part || a.from - b.from).map(({ from, part, to }) => {
    const text = parts[part] ?? ''
    return `${from > 0 ? '…' : ''}${marked(text, places[part] ?? [], from, to)}${to < text.length ? '…' : ''}`
  })
}
