import type { ValidationRule } from 'graphql'
import { createComplexityRule, type ComplexityEstimator } from 'graphql-query-complexity'

/** A list of 100 articles with all that they have costs about 2,500. */
export const MOST_COMPLEX = 5_000

const MOST_IN_A_LIST = 100

/** Of a question, what it begins with costs most: each is a look of its own, and a search one in the other thread. */
const AT_THE_ROOT = 100
const SEARCH = 1_000

/** A list costs as many times what is asked of each as it may have members; a number that is no number counts as the largest. */
const byListSize: ComplexityEstimator = ({ args, childComplexity, field, type }) => {
  const own = type.name === 'Query' ? (field.name === 'search' ? SEARCH : AT_THE_ROOT) : 1
  if (!('first' in args)) return own + childComplexity
  const first = Number(args.first)
  const size = Number.isInteger(first) && first >= 1 && first <= MOST_IN_A_LIST ? first : MOST_IN_A_LIST
  return own + size * childComplexity
}

/** Refuses a query that asks for too much, before anything of it is answered. */
export const limitComplexity = (variables: Record<string, unknown> | null | undefined): ValidationRule =>
  createComplexityRule({ estimators: [byListSize], maximumComplexity: MOST_COMPLEX, maxQueryNodes: 10_000, variables: variables ?? {} })
