import { isCleanText } from './cleanText'
import { type BodyPart, lexicalBody, type LexicalBody } from './lexicalBody'

/** What is wrong with a body, for people. */
export class BadBody extends Error {}

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && !Array.isArray(value)

const childrenOf = (node: Node): Node[] => {
  if (!Array.isArray(node.children) || !node.children.every(isNode)) throw new BadBody(`“${String(node.type)}” has no list of nodes in it`)
  return node.children
}

const textOf = (node: Node): string => {
  if (node.type === 'linebreak') return '\n'
  if ((node.type !== 'text' && node.type !== 'tab') || typeof node.text !== 'string') throw new BadBody(`“${String(node.type)}” cannot stand in a paragraph`)
  if (!isCleanText(node.text)) throw new BadBody('a text has control characters or halves of characters in it')
  return node.text
}

const KINDS: Record<string, BodyPart['kind']> = { heading: 'crosshead', paragraph: 'paragraph', quote: 'note' }

const partOf = (node: Node): BodyPart => {
  const kind = KINDS[String(node.type)]
  if (!kind) throw new BadBody(`“${String(node.type)}” is neither paragraph, heading nor quote`)
  return { kind, text: childrenOf(node).map(textOf).join('') }
}

/**
 * A body made of nothing but paragraphs, crossheads and notes with text in them. Whatever else came along (formats,
 * links, unknown members) could reach readers without standing in the snapshot: members are dropped, nodes refused.
 * @throws {BadBody} when it holds anything else.
 */
export const normaliseBody = (body: unknown): LexicalBody | null => {
  if (body === null || body === undefined) return null
  if (!isNode(body) || !isNode(body.root)) throw new BadBody('it is no editor state')
  return lexicalBody(childrenOf(body.root).map(partOf))
}
