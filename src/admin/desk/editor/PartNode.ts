import { $applyNodeReplacement, ElementNode, type LexicalNode, type NodeKey, type RangeSelection, type SerializedElementNode, type Spread } from 'lexical'

import type { PartRole } from '../../../editorial/proofing'

export type SerializedPart = Spread<{ caption: string | null; role: PartRole }, SerializedElementNode>

const BODY: ReadonlySet<PartRole> = new Set(['paragraph', 'crosshead', 'note'])

/** What stands in the body: can be split and joined. */
export const isBodyRole = (role: PartRole): boolean => BODY.has(role)

/** The CSS variable of the editor's root that has a caption's photo. */
export const photoVariable = (caption: string): string => `--photo-${caption.replace(/[^\w-]/gu, '_')}` // `64f0a1` → `--photo-64f0a1`

/** One part of the text: a block whose role stands at the margin. The names of the roles are CSS variables of the editor's root. */
export class PartNode extends ElementNode {
  __role: PartRole
  /** The caption's id; null for a part of the article. */
  __caption: string | null
  __isLocked: boolean

  constructor(role: PartRole, caption: string | null = null, isLocked = false, key?: NodeKey) {
    super(key)
    this.__role = role
    this.__caption = caption
    this.__isLocked = isLocked
  }

  static getType(): string {
    return 'part'
  }

  static clone(node: PartNode): PartNode {
    return new PartNode(node.__role, node.__caption, node.__isLocked, node.__key)
  }

  static importJSON({ caption, role }: SerializedPart): PartNode {
    return $createPart(role, caption)
  }

  exportJSON(): SerializedPart {
    return { ...super.exportJSON(), caption: this.__caption, role: this.__role }
  }

  createDOM(): HTMLElement {
    const element = document.createElement('p')
    element.className = 'desk-part'
    element.dataset.role = this.__role
    if (this.__caption !== null) element.style.setProperty('--part-photo', `var(${photoVariable(this.__caption)}, none)`)
    if (this.__isLocked) element.contentEditable = 'false'
    return element
  }

  updateDOM(before: PartNode, element: HTMLElement): boolean {
    if (before.__role !== this.__role) element.dataset.role = this.__role
    return before.__isLocked !== this.__isLocked
  }

  getRole(): PartRole {
    return this.getLatest().__role
  }

  setRole(role: PartRole): this {
    const self = this.getWritable()
    self.__role = role
    return self
  }

  getCaption(): string | null {
    return this.getLatest().__caption
  }

  isLocked(): boolean {
    return this.getLatest().__isLocked
  }

  canIndent(): false {
    return false
  }

  /** The rest of a split crosshead is a paragraph. */
  insertNewAfter(_selection: RangeSelection, restoreSelection = true): PartNode {
    const role = this.getRole()
    const next = $createPart(role === 'note' ? 'note' : 'paragraph')
    this.insertAfter(next, restoreSelection)
    return next
  }

  collapseAtStart(): boolean {
    return true
  }
}

export const $createPart = (role: PartRole, caption: string | null = null, isLocked = false): PartNode =>
  $applyNodeReplacement(new PartNode(role, caption, isLocked))

export const $isPart = (node: LexicalNode | null | undefined): node is PartNode => node instanceof PartNode
