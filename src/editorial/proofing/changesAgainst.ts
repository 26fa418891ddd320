import { isBlankCode, isChineseCode } from './characters'
import { type Letters, lettersOf } from './letters'
import { groupOf, indexesOf, ROLE_GROUPS, type RoleGroup } from './roleGroups'
import type { Change, Part, PlacedLine, SourceAlignment } from './types'

/** A place in the text: a part and an offset in it. */
type Place = { part: number; at: number }

/** Where the deletion of a whole group is shown: at the beginning of what follows it, else at the end of the text. */
const placeOfGroup = (parts: readonly Part[], group: RoleGroup): Place => {
  const rank = ROLE_GROUPS.indexOf(group)
  const next = parts.findIndex(({ role }) => ROLE_GROUPS.indexOf(groupOf(role)) > rank)
  return next >= 0 ? { part: next, at: 0 } : { part: parts.length - 1, at: parts.at(-1)?.text.length ?? 0 }
}

const charAt = (texts: readonly { text: string }[], { offset, text }: Letters, at: number): number =>
  (texts[text[at] as number] as { text: string }).text.codePointAt(offset[at] as number) as number

const hasBlankBefore = (texts: readonly { text: string }[], { offset, text }: Letters, at: number): boolean => {
  const own = (texts[text[at] as number] as { text: string }).text
  const start = offset[at] as number
  return start > 0 && isBlankCode(own.charCodeAt(start - 1))
}

/** The source's reading of letters `from` to `to`, with its blanks between Latin words and numbers only. */
const readingOf = (lines: readonly PlacedLine[], source: Letters, from: number, to: number): string => {
  let reading = ''
  for (let at = from; at < to; at++) {
    const code = charAt(lines, source, at)
    const isWord = at > from && !isChineseCode(code) && !isChineseCode(charAt(lines, source, at - 1))
    if (isWord && (source.text[at] !== source.text[at - 1] || hasBlankBefore(lines, source, at))) reading += ' '
    reading += String.fromCodePoint(code)
  }
  return reading
}

const linesOf = (source: Letters, from: number, to: number): number[] =>
  [...new Set(source.text.subarray(from, to))].sort((a, b) => a - b)

/** One group: its letters on both sides, and for each of the text's letters the index of its source letter. */
const changesOfGroup = (parts: readonly Part[], lines: readonly PlacedLine[], alignment: SourceAlignment, group: RoleGroup, taken: readonly Uint8Array[]): Change[] => {
  const text = lettersOf(parts, indexesOf(parts, group))
  const source = lettersOf(lines, indexesOf(lines, group))
  const indexOf = new Map<number, number>()
  for (let at = 0; at < source.codes.length; at++) indexOf.set((source.text[at] as number) * 0x200000 + (source.offset[at] as number), at)
  const changes: Change[] = []
  const widthOf = (at: number): number => ((text.codes[at] as number) > 0xffff ? 2 : 1)
  const endOf = (at: number): Place => ({ part: text.text[at] as number, at: (text.offset[at] as number) + widthOf(at) })
  const startOf = (at: number): Place => ({ part: text.text[at] as number, at: text.offset[at] as number })

  /** Source letters from–to are unpaired, as are text letters textFrom–textTo, which are of one part. */
  const add = (from: number, to: number, place: Place, end: number): void => {
    const is = (parts[place.part] as Part).text.slice(place.at, end)
    const was = readingOf(lines, source, from, to)
    if (was === '' && is === '') return
    changes.push({ part: place.part, start: place.at, end, was, is, kind: was === '' ? 'insertion' : is === '' ? 'deletion' : 'replacement', lines: linesOf(source, from, to) })
  }

  const flush = (textFrom: number, textTo: number, from: number, to: number): void => {
    let gone: [number, number] = [from, to]
    for (let at = textFrom; at < textTo; ) {
      let next = at + 1
      while (next < textTo && text.text[next] === text.text[at]) next++
      add(...gone, startOf(at), endOf(next - 1).at)
      gone = [to, to]
      at = next
    }
    if (gone[0] === gone[1] || textFrom < textTo) return
    // It was deleted where the line that it stood in goes on.
    const goesOn = textTo < text.codes.length && from > 0 && source.text[to - 1] === source.text[to] && source.text[from - 1] !== source.text[from]
    const place = textFrom > 0 && !goesOn ? endOf(textFrom - 1) : textTo < text.codes.length ? startOf(textTo) : placeOfGroup(parts, group)
    add(...gone, place, place.at)
  }

  /** Blanks between two words or numbers are part of the text: `2 023` is another reading than `2023`. */
  const compareBlank = (at: number, own: number): void => {
    if (at === 0 || own === 0 || text.text[at] !== text.text[at - 1] || source.text[own] !== source.text[own - 1]) return
    if ([at - 1, at].some((each) => isChineseCode(charAt(parts, text, each))) || [own - 1, own].some((each) => isChineseCode(charAt(lines, source, each)))) return
    const [has, had] = [hasBlankBefore(parts, text, at), hasBlankBefore(lines, source, own)]
    if (has === had) return
    const { at: start, part } = endOf(at - 1)
    changes.push({ part, start, end: text.offset[at] as number, was: had ? ' ' : '', is: has ? ' ' : '', kind: has ? 'insertion' : 'deletion', lines: [source.text[own] as number] })
  }

  /** Unpaired source letters from `from` on, up to `to`; those that stand elsewhere part them. */
  const flushSource = (textFrom: number, textTo: number, from: number, to: number): void => {
    let [start, isFirst] = [from, true]
    for (let at = from; at <= to; at++) {
      const isTaken = at < to && (taken[source.text[at] as number] as Uint8Array)[source.offset[at] as number] === 1
      if (at < to && !isTaken) continue
      if (at > start || (at === to && isFirst)) {
        flush(isFirst ? textFrom : textTo, textTo, start, at)
        isFirst = false
      }
      start = at + 1
    }
  }

  let [textDone, sourceDone, pairedBefore] = [0, 0, -2]
  for (let at = 0; at < text.codes.length; at++) {
    const { line, offset } = alignment.parts[text.text[at] as number] as SourceAlignment['parts'][number]
    const unit = text.offset[at] as number
    if ((line[unit] as number) < 0) continue
    const own = indexOf.get((line[unit] as number) * 0x200000 + (offset[unit] as number))
    if (own === undefined || own < sourceDone) {
      // It comes from another group's line: what was typed before it is one change, what was deleted is found later.
      flush(textDone, at, sourceDone, sourceDone)
      textDone = at + 1
      continue
    }
    flushSource(textDone, at, sourceDone, own)
    if (pairedBefore === at - 1 && sourceDone === own) compareBlank(at, own)
    ;[textDone, sourceDone, pairedBefore] = [at + 1, own + 1, at]
  }
  flushSource(textDone, text.codes.length, sourceDone, source.codes.length)
  return changes
}

/**
 * What was changed against the source, in the order of the parts. A deletion and an insertion in one place are one
 * replacement. Blanks beside Chinese characters and a character set in another width (`,` → `，`) are no changes: print and
 * import make them. Nor are splits and joins of paragraphs.
 *
 * line `全市安企生产月`, part `全市安全生产月` → `[{ part: 0, start: 3, end: 4, was: '企', is: '全', kind: 'replacement', lines: [0] }]`
 */
export const changesAgainst = (parts: readonly Part[], lines: readonly PlacedLine[], alignment: SourceAlignment): Change[] => {
  if (parts.length === 0) return []
  const taken = lines.map(({ text }) => new Uint8Array(text.length))
  for (const { line, offset } of alignment.parts) line.forEach((index, at) => index >= 0 && ((taken[index] as Uint8Array)[offset[at] as number] = 1))
  return ROLE_GROUPS.flatMap((group) => changesOfGroup(parts, lines, alignment, group, taken)).sort((a, b) => a.part - b.part || a.start - b.start || a.end - b.end)
}
