/** A paragraph of an article as it is cut from a page. `note` is 编者按. */
export type BodyPart = { kind: 'paragraph' | 'crosshead' | 'note'; text: string }

/** A serialised Lexical editor state, as far as a body uses it. */
export type LexicalBody = { root: LexicalNode & { children: LexicalNode[] } }
type LexicalNode = { type: string; version: number; children?: LexicalNode[]; tag?: string; text?: string; [key: string]: unknown }

const textNode = (text: string): LexicalNode => ({
  type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '',
})

const BLOCKS: Record<BodyPart['kind'], { type: string; tag?: string; textFormat?: number }> = {
  paragraph: { type: 'paragraph', textFormat: 0 },
  crosshead: { type: 'heading', tag: 'h3' },
  note: { type: 'quote' },
}

/** A line end inside a paragraph is a node of its own. */
const inlineNodes = (text: string): LexicalNode[] =>
  text
    .split(/(\n)/)
    .filter((part) => part !== '')
    .map((part) => (part === '\n' ? { type: 'linebreak', version: 1 } : textNode(part)))

const blockNode = ({ kind, text }: BodyPart): LexicalNode => ({
  ...BLOCKS[kind], version: 1, direction: null, format: '', indent: 0, children: inlineNodes(text),
})

/**
 * The body as the editor holds it: paragraphs, crossheads as third-level headings, notes as quotations.
 * @example lexicalBody([{ kind: 'crosshead', text: '拓思路' }]) // → { root: { children: [{ type: 'heading', tag: 'h3', … }] } }
 */
export const lexicalBody = (parts: BodyPart[]): LexicalBody => ({
  root: {
    type: 'root', version: 1, direction: null, format: '', indent: 0,
    children: (parts.length > 0 ? parts : [{ kind: 'paragraph' as const, text: '' }]).map(blockNode),
  },
})

const childrenOf = (node: Partial<LexicalNode> | null | undefined): unknown[] => (Array.isArray(node?.children) ? node.children : [])

/** All that a node can show: one written past the program may have both a text and children. */
const textOf = (node: unknown): string => {
  const { text, type } = (node ?? {}) as Partial<LexicalNode>
  const own = type === 'linebreak' ? '\n' : ''
  return own + (typeof text === 'string' ? text : '') + childrenOf(node as Partial<LexicalNode> | null).map(textOf).join('')
}

const kindOf = (node: unknown): BodyPart['kind'] => {
  const { type } = (node ?? {}) as Partial<LexicalNode>
  if (type === 'heading') return 'crosshead'
  return type === 'quote' ? 'note' : 'paragraph'
}

/** The paragraphs of a body, the empty ones as well. */
export const everyPart = (body: unknown): BodyPart[] =>
  childrenOf((body as Partial<LexicalBody> | null)?.root).map((node) => ({ kind: kindOf(node), text: textOf(node) }))

/** The paragraphs of a body; the opposite of {@link lexicalBody}. Empty paragraphs are left out. */
export const bodyParts = (body: unknown): BodyPart[] => everyPart(body).filter(({ text }) => text !== '')
