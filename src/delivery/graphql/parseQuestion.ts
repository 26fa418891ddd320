import { type DocumentNode, parse, Source } from 'graphql'

import { measureQuestion } from '../../http/graphql/measureQuestion'
import { NoQuestion } from './NoQuestion'

/** Fifty questions with all the fields of an article each have fewer; what asks for more than that costs too much anyhow. */
export const MOST_TOKENS = 2_000
/** The longest way from a newspaper to a word of a text is 8; GraphQL's own question for the whole schema has 13. */
export const MOST_NESTED = 50

/**
 * Reads a question.
 * @throws {NoQuestion} when it is too long or nested too deep. @throws {GraphQLError} when it is no GraphQL.
 */
export const parseQuestion = (text: Source | string): DocumentNode => {
  const source = typeof text === 'string' ? new Source(text) : text
  const { nested, tokens } = measureQuestion(source)
  if (nested > MOST_NESTED) throw new NoQuestion(`GraphQL 查询嵌套超过 ${MOST_NESTED} 层。 The GraphQL query is nested deeper than ${MOST_NESTED} levels.`)
  if (tokens > MOST_TOKENS) throw new NoQuestion(`GraphQL 查询太长，最多 ${MOST_TOKENS} 个记号。 The GraphQL query is too long: ${MOST_TOKENS} tokens at most.`)
  return parse(source)
}
