import { $createLineBreakNode, $createTextNode, $getRoot, type LexicalNode, type NodeKey } from 'lexical'

import { captionIdOf, type Part } from '../../../editorial/proofing'
import { $createPart, $isPart, isBodyRole, type PartNode } from './PartNode'

/** A part as it stands in the editor; `node` is stable while the part lives, `key` follows its place. */
export type LivePart = Part & { node: NodeKey }

const inline = (text: string): LexicalNode[] =>
  text.split(/(\n)/u).filter((run) => run !== '').map((run) => (run === '\n' ? $createLineBreakNode() : $createTextNode(run)))

export const $partNodes = (): PartNode[] => $getRoot().getChildren().filter($isPart)

/** The parts of the text in the editor, in order; their index is that of the root's child. */
export const $readParts = (): LivePart[] => {
  let paragraphs = 0
  return $partNodes().map((node) => {
    const role = node.getRole()
    const caption = node.getCaption()
    const key = caption === null ? (isBodyRole(role) ? `body:${paragraphs++}` : role) : `caption:${caption}`
    return { key, node: node.getKey(), role, text: node.getTextContent() }
  })
}

/** Sets the whole text anew. @param isLocked whether a part may not be changed. */
export const $writeParts = (parts: readonly Part[], isLocked: (part: Part) => boolean): void => {
  const root = $getRoot()
  root.clear()
  for (const part of parts) root.append($createPart(part.role, captionIdOf(part), isLocked(part)).append(...inline(part.text)))
}

/** Sets one part's text anew, and nothing where it is the same. */
export const $setText = (part: PartNode, text: string): void => {
  if (part.getTextContent() === text) return
  part.clear()
  part.append(...inline(text))
}
