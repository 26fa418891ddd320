import { isChineseCode } from './characters'
import type { Letters } from './letters'
import { charAt, hasBlankBefore, readingOf } from './readingOf'
import { groupOf, ROLE_GROUPS, type RoleGroup } from './roleGroups'
import type { Change, Part, PlacedLine } from './types'

/** A place in the text: a part and an offset in it. */
type Place = { part: number; at: number }

/** One group of roles on both sides: `text` are the letters of its parts, `source` those of its lines. */
export type GroupSides = {
  group: RoleGroup
  lines: readonly PlacedLine[]
  parts: readonly Part[]
  source: Letters
  /** By line, 1 where its character stands in some part. */
  taken: readonly Uint8Array[]
  text: Letters
}

/** Where the deletion of a whole group is shown: at the beginning of what follows it, else at the end of the text. */
const placeOfGroup = (parts: readonly Part[], group: RoleGroup): Place => {
  const rank = ROLE_GROUPS.indexOf(group)
  const next = parts.findIndex(({ role }) => ROLE_GROUPS.indexOf(groupOf(role)) > rank)
  return next >= 0 ? { part: next, at: 0 } : { part: parts.length - 1, at: parts.at(-1)?.text.length ?? 0 }
}

const linesOf = (source: Letters, from: number, to: number): number[] =>
  [...new Set(source.text.subarray(from, to))].sort((a, b) => a - b)

/** Collects the changes of one group from its unpaired letters: text letters without a source, source letters without a text. */
export class GroupChanges {
  readonly changes: Change[] = []

  constructor(private readonly sides: GroupSides) {}

  /** Text letters `textFrom`–`textTo` stand where source letters `from`–`to` stood. */
  replaced(textFrom: number, textTo: number, from: number, to: number): void {
    const { text } = this.sides
    let gone: [number, number] = [from, to]
    for (let at = textFrom; at < textTo; ) {
      let next = at + 1
      while (next < textTo && text.text[next] === text.text[at]) next++
      this.add(...gone, this.startOf(at), this.endOf(next - 1).at)
      gone = [to, to]
      at = next
    }
    if (gone[0] === gone[1] || textFrom < textTo) return
    const place = this.placeOfDeletion(textFrom, textTo, from, to)
    this.add(...gone, place, place.at)
  }

  /** The same, but that some of the source letters may stand elsewhere: those part the others. */
  replacedAround(textFrom: number, textTo: number, from: number, to: number): void {
    const { source, taken } = this.sides
    let [start, isFirst] = [from, true]
    for (let at = from; at <= to; at++) {
      const isTaken = at < to && (taken[source.text[at] as number] as Uint8Array)[source.offset[at] as number] === 1
      if (at < to && !isTaken) continue
      if (at > start || (at === to && isFirst)) {
        this.replaced(isFirst ? textFrom : textTo, textTo, start, at)
        isFirst = false
      }
      start = at + 1
    }
  }

  /** Blanks between two words or numbers are part of the text: `2 023` is another reading than `2023`. */
  compareBlank(at: number, own: number): void {
    const { lines, parts, source, text } = this.sides
    if (at === 0 || own === 0 || text.text[at] !== text.text[at - 1] || source.text[own] !== source.text[own - 1]) return
    if ([at - 1, at].some((each) => isChineseCode(charAt(parts, text, each))) || [own - 1, own].some((each) => isChineseCode(charAt(lines, source, each)))) return
    const [has, had] = [hasBlankBefore(parts, text, at), hasBlankBefore(lines, source, own)]
    if (has === had) return
    const { at: start, part } = this.endOf(at - 1)
    this.changes.push({
      part, start, end: text.offset[at] as number, was: had ? ' ' : '', is: has ? ' ' : '', kind: has ? 'insertion' : 'deletion',
      lines: [source.text[own] as number],
    })
  }

  private startOf(at: number): Place {
    const { text } = this.sides
    return { part: text.text[at] as number, at: text.offset[at] as number }
  }

  private endOf(at: number): Place {
    const { part, at: start } = this.startOf(at)
    return { part, at: start + ((this.sides.text.codes[at] as number) > 0xffff ? 2 : 1) }
  }

  /** Where the line that they stood in goes on, else after what stood before them. */
  private placeOfDeletion(textFrom: number, textTo: number, from: number, to: number): Place {
    const { group, parts, source, text } = this.sides
    const hasNext = textTo < text.codes.length
    const goesOn = hasNext && from > 0 && source.text[to - 1] === source.text[to] && source.text[from - 1] !== source.text[from]
    if (textFrom > 0 && !goesOn) return this.endOf(textFrom - 1)
    return hasNext ? this.startOf(textTo) : placeOfGroup(parts, group)
  }

  private add(from: number, to: number, place: Place, end: number): void {
    const { lines, parts, source } = this.sides
    const is = (parts[place.part] as Part).text.slice(place.at, end)
    const was = readingOf(lines, source, from, to)
    if (was === '' && is === '') return
    this.changes.push({
      part: place.part, start: place.at, end, was, is, kind: was === '' ? 'insertion' : is === '' ? 'deletion' : 'replacement',
      lines: linesOf(source, from, to),
    })
  }
}
