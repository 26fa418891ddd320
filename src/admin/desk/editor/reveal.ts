import type { LexicalEditor } from 'lexical'

import { setRange, type Stretch } from './places'

const MARGIN = 48

const scrollerOf = (element: HTMLElement): HTMLElement => element.closest<HTMLElement>('.desk__text') ?? document.documentElement

/** Scrolls the text as little as brings a stretch well into sight. */
export const reveal = (editor: LexicalEditor, { end, node, start }: Stretch): void => {
  const element = editor.getElementByKey(node)
  if (!element) return
  const range = document.createRange()
  setRange(range, element, start, end)
  const rect = range.getClientRects()[0] ?? element.getBoundingClientRect()
  const scroller = scrollerOf(element)
  const isInner = scroller.scrollHeight > scroller.clientHeight && getComputedStyle(scroller).overflowY !== 'visible'
  const frame = isInner ? scroller.getBoundingClientRect() : new DOMRect(0, 0, window.innerWidth, window.innerHeight)
  const by = rect.top < frame.top + MARGIN ? rect.top - frame.top - frame.height / 3 : rect.bottom > frame.bottom - MARGIN ? rect.bottom - frame.bottom + frame.height / 3 : 0
  if (by !== 0) (isInner ? scroller : window).scrollBy({ behavior: 'instant', top: by })
}
