import { Lexer, type Source, TokenKind } from 'graphql'

const OPENS: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L])
const CLOSES: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R])

/**
 * How many tokens a GraphQL question has, and how many brackets stand within each other where it is deepest: `{a(x:[{b:1}])}` is
 * nested 4 deep. To be asked before it is parsed: parsing and validation go down with each bracket, and would run out of stack.
 * @throws {GraphQLError} at what is no GraphQL.
 */
export const measureQuestion = (source: Source): { nested: number; tokens: number } => {
  const lexer = new Lexer(source)
  let [depth, nested, tokens] = [0, 0, 0]
  for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
    tokens += 1
    if (OPENS.has(kind)) nested = Math.max(nested, (depth += 1))
    if (CLOSES.has(kind)) depth -= 1
  }
  return { nested, tokens }
}
