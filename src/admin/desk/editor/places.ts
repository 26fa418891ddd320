import {
  $createRangeSelection, $getNodeByKey, $getSelection, $isLineBreakNode, $isRangeSelection, $isTextNode, $setSelection,
  type NodeKey, type PointType, type RangeSelection,
} from 'lexical'

import { $isPart, type PartNode } from './PartNode'

/** A stretch of one part, UTF-16 units; `start` and `end` are equal for a cursor. */
export type Stretch = { node: NodeKey; start: number; end: number }

const sizeOf = (text: string, isBreak: boolean): number => (isBreak ? 1 : text.length)

/** The part that a point stands in, and its offset there. */
export const $placeOf = (point: PointType): { part: PartNode; offset: number } | null => {
  const node = point.getNode()
  const part = $isPart(node) ? node : node.getParents().find($isPart)
  if (!part) return null
  let offset = 0
  const own = $isPart(node) ? null : node
  const before = own ? own.getPreviousSiblings() : part.getChildren().slice(0, point.offset)
  for (const sibling of before) offset += sizeOf(sibling.getTextContent(), $isLineBreakNode(sibling))
  return { part, offset: own && $isTextNode(own) ? offset + point.offset : offset }
}

const $setPoint = (selection: RangeSelection, which: 'anchor' | 'focus', part: PartNode, offset: number): void => {
  let rest = offset
  for (const [index, child] of part.getChildren().entries()) {
    if ($isTextNode(child)) {
      const size = child.getTextContentSize()
      if (rest <= size) return selection[which].set(child.getKey(), rest, 'text')
      rest -= size
    } else {
      if (rest === 0) return selection[which].set(part.getKey(), index, 'element')
      rest -= 1
    }
  }
  selection[which].set(part.getKey(), part.getChildrenSize(), 'element')
}

/** Selects a stretch of a part; null where the part is no more. */
export const $selectStretch = ({ end, node, start }: Stretch): RangeSelection | null => {
  const part = $getNodeByKey(node)
  if (!$isPart(part)) return null
  const selection = $createRangeSelection()
  $setPoint(selection, 'anchor', part, start)
  $setPoint(selection, 'focus', part, end)
  $setSelection(selection)
  return selection
}

/** Where the cursor or the selection stands, when it is within one part. */
export const $selectedStretch = (): Stretch | null => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const [from, to] = [$placeOf(selection.anchor), $placeOf(selection.focus)]
  if (!from || !to || from.part.getKey() !== to.part.getKey()) return null
  const [start, end] = [from.offset, to.offset].sort((a, b) => a - b) as [number, number]
  return { end, node: from.part.getKey(), start }
}

/** The part with the cursor (the selection's moving end). */
export const $focusedPlace = (): { part: PartNode; offset: number } | null => {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $placeOf(selection.focus) : null
}

/** The DOM point of an offset in a part's element. Line breaks count one. */
const domPoint = (element: HTMLElement, offset: number): [Node, number] => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  let rest = offset
  let last: [Node, number] = [element, 0]
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      if (rest <= node.length) return [node, rest]
      rest -= node.length
      last = [node, node.length]
    } else if (node.nodeName === 'BR') rest -= 1
  }
  return last
}

/** Puts a range on a stretch of a part's element. */
export const setRange = (range: Range, element: HTMLElement, start: number, end: number): void => {
  range.setStart(...domPoint(element, start))
  range.setEnd(...domPoint(element, end))
}

