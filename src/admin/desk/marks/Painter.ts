import type { LexicalEditor, NodeKey } from 'lexical'

import { setRange, type Stretch } from '../editor/places'

export const MARK_KINDS = ['line', 'insertion', 'replacement', 'suspect', 'current', 'found', 'found-now'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

type Painted = { range: Range; stretch: Stretch }

/**
 * Paints stretches of the text by the CSS Custom Highlight API: the document's nodes stay as they are, so that neither the
 * cursor nor an input method is disturbed. Where a browser lacks it, the lists beside the text still tell.
 */
export class Painter {
  private readonly painted = new Map<MarkKind, Map<NodeKey, Painted[]>>()
  private readonly highlights = new Map<MarkKind, Highlight>()

  constructor(private readonly editor: LexicalEditor) {
    if (!('highlights' in CSS)) return
    MARK_KINDS.forEach((kind, priority) => {
      const highlight = new Highlight()
      highlight.priority = priority
      this.highlights.set(kind, highlight)
      CSS.highlights.set(`desk-${kind}`, highlight)
    })
  }

  /** Shows these stretches, and no others of the kind. */
  paint(kind: MarkKind, stretches: readonly Stretch[]): void {
    const highlight = this.highlights.get(kind)
    if (!highlight) return
    highlight.clear()
    const byNode = new Map<NodeKey, Painted[]>()
    this.painted.set(kind, byNode)
    for (const stretch of stretches) {
      const element = this.editor.getElementByKey(stretch.node)
      if (!element || stretch.end <= stretch.start) continue
      const range = document.createRange()
      setRange(range, element, stretch.start, stretch.end)
      highlight.add(range)
      const own = byNode.get(stretch.node)
      if (own) own.push({ range, stretch })
      else byNode.set(stretch.node, [{ range, stretch }])
    }
  }

  /** Puts the marks of one part where its stretches are now: Lexical may have set its text anew. */
  refresh(node: NodeKey): void {
    const element = this.editor.getElementByKey(node)
    if (!element) return
    for (const byNode of this.painted.values()) {
      for (const { range, stretch } of byNode.get(node) ?? []) setRange(range, element, stretch.start, stretch.end)
    }
  }

  dispose(): void {
    for (const kind of this.highlights.keys()) CSS.highlights.delete(`desk-${kind}`)
  }
}
