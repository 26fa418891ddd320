/** Which columns of the index a word is looked for in. */
export type TextField = 'any' | 'author' | 'title'

/** Tokens that stand one after the other; with `isPrefix` the last of them is how a token begins (a lone character). */
export type TextNode = { kind: 'text'; field: TextField; tokens: string[]; isPrefix: boolean }

/** A question, read. Days are `YYYY-MM-DD`, both included, null where the range is open. */
export type QueryNode =
  | TextNode
  | { kind: 'all' }
  | { kind: 'and' | 'or'; of: QueryNode[] }
  | { kind: 'date'; from: string | null; to: string | null }
  | { kind: 'not'; of: QueryNode }
  | { kind: 'publication'; name: string }
