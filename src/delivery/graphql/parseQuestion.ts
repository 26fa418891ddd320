import { type DocumentNode, Lexer, parse, Source, TokenKind } from 'graphql'

import { NoQuestion } from './NoQuestion'

/** Fifty questions with all the fields of an article each have fewer; what asks for more than that costs too much anyhow. */
export const MOST_TOKENS = 2_000
/** The longest way from a newspaper to a word of a text is 8; GraphQL's own question for the whole schema has 13. */
export const MOST_NESTED = 50

/** `{a(x:[{b:1}])}` is nested 4 deep. */
const OPENS: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L])
const CLOSES: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R])

const checkSize = (source: Source): void => {
  const lexer = new Lexer(source)
  let [depth, tokens] = [0, 0]
  for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
    if (OPENS.has(kind)) depth += 1
    if (CLOSES.has(kind)) depth -= 1
    if (depth > MOST_NESTED) throw new NoQuestion(`GraphQL 查询嵌套超过 ${MOST_NESTED} 层。 The GraphQL query is nested deeper than ${MOST_NESTED} levels.`)
    if ((tokens += 1) > MOST_TOKENS) throw new NoQuestion(`GraphQL 查询太长，最多 ${MOST_TOKENS} 个记号。 The GraphQL query is too long: ${MOST_TOKENS} tokens at most.`)
  }
}

/**
 * Reads a question. Parsing and validation go down with each bracket, and would run out of stack; so brackets are counted before.
 * @throws {NoQuestion} when it is too long or nested too deep. @throws {GraphQLError} when it is no GraphQL.
 */
export const parseQuestion = (text: Source | string): DocumentNode => {
  const source = typeof text === 'string' ? new Source(text) : text
  checkSize(source)
  return parse(source)
}
