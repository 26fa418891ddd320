import { type DocumentNode, type FragmentDefinitionNode, Kind, OperationTypeNode, parse, type SelectionSetNode, Source } from 'graphql'

import { Refusal } from '../Refusal'
import { measureQuestion } from './measureQuestion'

const MAX_TOKENS = 10_000
const MAX_DEPTH = 15
/** Of any brackets, those of `where` among them. */
const MAX_NESTED = 100
/** Each is a list or a document of its own: 200 of them once ran for 20 seconds. */
const MAX_ROOT_FIELDS = 20
const MAX_FIELDS = 1_000

const tooMuch = (zh: string, en: string): Refusal => new Refusal(400, 'graphql-limit', { zh: `GraphQL 查询${zh}。`, en: `The GraphQL query ${en}.` })

const read = <T>(from: () => T): T => {
  try {
    return from()
  } catch (error) {
    throw tooMuch(`无法读取：${(error as Error).message}`, `cannot be read: ${(error as Error).message}`)
  }
}

const parsed = (query: string): DocumentNode => {
  const source = new Source(query)
  const { nested, tokens } = read(() => measureQuestion(source))
  if (tokens > MAX_TOKENS) throw tooMuch(`超过 ${MAX_TOKENS} 个记号`, `has more than ${MAX_TOKENS} tokens`)
  if (nested > MAX_NESTED) throw tooMuch(`的括号嵌套超过 ${MAX_NESTED} 层`, `has brackets nested deeper than ${MAX_NESTED} levels`)
  return read(() => parse(source, { noLocation: true }))
}

type Count = { fields: number; roots: number }

/** Fragments are counted wherever they are used, since that is how often they are run. */
const walk = (fragments: Map<string, FragmentDefinitionNode>, set: SelectionSetNode, depth: number, within: string[], count: Count): void => {
  if (depth > MAX_DEPTH) throw tooMuch(`嵌套超过 ${MAX_DEPTH} 层`, `is nested deeper than ${MAX_DEPTH} levels`)
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      count.fields += 1
      if (depth === 1) count.roots += 1
      if (count.fields > MAX_FIELDS) throw tooMuch(`超过 ${MAX_FIELDS} 个字段`, `asks for more than ${MAX_FIELDS} fields`)
      if (count.roots > MAX_ROOT_FIELDS) throw tooMuch(`一次超过 ${MAX_ROOT_FIELDS} 个查询（含别名）`, `asks more than ${MAX_ROOT_FIELDS} questions at once, aliases included`)
      if (selection.selectionSet) walk(fragments, selection.selectionSet, depth + 1, within, count)
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      walk(fragments, selection.selectionSet, depth, within, count)
    } else {
      const name = selection.name.value
      if (within.includes(name)) throw tooMuch(`的片段 ${name} 引用了自己`, `has a fragment ${name} that uses itself`)
      // An empty fragment adds no field, but still costs.
      count.fields += 1
      if (count.fields > MAX_FIELDS) throw tooMuch(`超过 ${MAX_FIELDS} 个字段`, `asks for more than ${MAX_FIELDS} fields`)
      const fragment = fragments.get(name)
      if (fragment) walk(fragments, fragment.selectionSet, depth, [...within, name], count)
    }
  }
}

/**
 * Bounds what one GraphQL request may cost before anything of it is validated or run.
 * @throws {Refusal} 400: no text, no GraphQL, a subscription, too long, too deep, too many fields or questions, or a fragment in a circle.
 */
export const checkDocument = (query: unknown): void => {
  if (typeof query !== 'string' || query.trim() === '') throw tooMuch('须为 { "query": "…" }', 'must come as { "query": "…" }')
  const { definitions } = parsed(query)
  if (definitions.some((each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === OperationTypeNode.SUBSCRIPTION)) {
    throw tooMuch('不能是 subscription', 'cannot be a subscription')
  }
  const fragments = new Map(definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])))
  const count: Count = { fields: 0, roots: 0 }
  for (const definition of definitions) {
    if ('selectionSet' in definition && definition.selectionSet) {
      const isFragment = definition.kind === Kind.FRAGMENT_DEFINITION
      walk(fragments, definition.selectionSet, isFragment ? 2 : 1, isFragment ? [definition.name.value] : [], count)
    }
  }
}
