import { opensWithByline } from './captions'
import { continuationOf } from './continuation'
import type { Element } from './element'
import { bulletOf } from './openingMarks'
import type { Segment } from './segment'

/** `（上接第一版）` on a line of its own: what follows it is its text. */
export const isBareJump = (element: Element | undefined): boolean =>
  element?.isJump === true && continuationOf(element.text)?.rest === ''

/**
 * Cuts each stretch between headlines where a text begins, and gives each byline to the text it stands above or under.
 *
 * `段落 / （上接第一版） / 段落` → two texts; `段落 / （记者 张三） / 本报讯…` → two texts, the byline with the first
 *
 * `bylinesUnderHeadlines`: each headline, printed below its text, is followed by the byline of that text.
 */
export function cutStretches(stretches: readonly (readonly Element[])[], bylinesUnderHeadlines: boolean): Segment[][] {
  let previous: Segment | undefined
  return stretches.map((stretch) => {
    const segments = settleNotes(cutStretch(stretch, previous, bylinesUnderHeadlines))
    previous = segments.at(-1) ?? previous
    return segments
  })
}

function cutStretch(stretch: readonly Element[], previous: Segment | undefined, bylinesUnderHeadlines: boolean): Segment[] {
  const segments: Segment[] = []
  let current: Segment | null = null
  const begin = (kind: Segment['kind'], isOpened: boolean): Segment => {
    const segment: Segment = { kind, bylines: [], elements: [], isOpened }
    segments.push(segment)
    current = segment
    return segment
  }
  stretch.forEach((element, index) => {
    // it opened with nothing but a byline or the place it comes from: what comes next is its text
    const isWaiting = current !== null && (current.elements.length === 0 || (current.elements.length === 1 && isBareJump(current.elements[0])))
    if (element.kind === 'byline') {
      if (isWaiting && current !== null) {
        current.bylines.push(element)
        return
      }
      const isOfHeadline = bylinesUnderHeadlines && index === 0
      const isAbove = !isOfHeadline && (opensWithByline(stretch, index) || (stretch[index + 1]?.kind === 'title' && segments.length === 0))
      const owner = isAbove ? undefined : (segments.at(-1) ?? previous)
      if (owner && owner.elements.length > 0) {
        owner.bylines.push(element)
        // what comes after a signature is not of the text it signs, but the next item of a list is
        const bullet = bulletOf(owner.elements.at(-1)?.text ?? '')
        if (bullet === null || bulletOf(stretch[index + 1]?.text ?? '') !== bullet) current = null
      } else begin('body', true).bylines.push(element)
      return
    }
    const ended = segments.at(-1) ?? previous
    if (current === null && ended && continuationOf(element.text)?.rest === '' && !element.isJump) {
      ended.elements.push(element)
      return
    }
    if (element.isNote) begin('note', false)
    else if (element.isJump && !isWaiting) begin('body', true)
    else if (element.opening && !isWaiting) begin('body', true)
    else if (element.opening && current) current.isOpened = true
    const segment: Segment = current ?? begin('body', false)
    segment.elements.push(element)
  })
  return segments
}

/**
 * A note with no text opened after it, and more than itself behind it: the note is its first paragraph, the rest the text.
 *
 * `编者按 … / 段落 / 段落 / 段落` → note, text
 */
function settleNotes(segments: readonly Segment[]): Segment[] {
  return segments.flatMap((segment, index) => {
    const isLast = index === segments.length - 1
    const isLong = segment.elements.length >= (index > 0 ? 4 : 3)
    if (segment.kind !== 'note' || !isLast || !isLong) return [segment]
    const [note, ...rest] = segment.elements
    if (!note) return [segment]
    return [
      { ...segment, bylines: [], elements: [note] },
      { kind: 'body' as const, bylines: segment.bylines, elements: rest, isOpened: false },
    ]
  })
}
