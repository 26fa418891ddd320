import { type GraphQLField, type GraphQLNamedType, type GraphQLSchema, getNamedType, isLeafType, isNonNullType, isObjectType } from 'graphql'

import { keyOf, type Known, NO_ID, type Probe } from './deliveryProbes'

const PATH = '/api/v1/graphql'

/** Everything a type has, so deep; lists are short, so that no limit hides the rest. */
const all = (type: GraphQLNamedType, depth: number): string => {
  if (isLeafType(type) || !isObjectType(type)) return ''
  const fields = Object.values(type.getFields()).filter((field) => depth > 0 || isLeafType(getNamedType(field.type)))
  const one = (field: GraphQLField<unknown, unknown>): string => {
    const first = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : ''
    return `${field.name}${first} ${all(getNamedType(field.type), depth - 1)}`
  }
  return `{ ${fields.map(one).join(' ')} }`
}

const question = (field: GraphQLField<unknown, unknown>, args: string[]): string =>
  `{ ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${all(getNamedType(field.type), 4)} }`

/** Every field of the schema, asked with every id and word that its arguments take. */
export const deliveryGraphql = (schema: GraphQLSchema, known: Known): Map<string, Probe> => {
  const probes: Probe[] = []
  const add = (query: string, asked: string[], none: string | null): void => {
    const url = (text: string): string => `${PATH}?query=${encodeURIComponent(text)}`
    probes.push({ asked, method: 'GET', route: PATH, twin: none && url(none), url: url(query) })
    if (asked.length === 0) probes.push({ asked, body: { query }, method: 'POST', route: PATH, twin: null, url: PATH })
  }
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const takes = (name: string): boolean => field.args.some((arg) => arg.name === name)
    const first = takes('first') ? ['first: 5'] : []
    const needed = field.args.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)
    if (needed.length === 0) add(question(field, first), [], null)
    for (const [name, values, none] of [['id', known.ids, NO_ID], ['publication', known.documents, NO_ID], ['issue', known.documents, NO_ID], ['page', known.documents, NO_ID], ['q', known.words, 'NOWORD9x'], ['author', known.words, 'NOWORD9x']] as const) {
      if (!takes(name) || needed.some((each) => each !== name)) continue
      for (const value of values) {
        add(question(field, [...first, `${name}: ${JSON.stringify(value)}`]), [value, none], question(field, [...first, `${name}: ${JSON.stringify(none)}`]))
      }
      if (name === 'id' && takes('version')) for (const value of known.documents) for (const version of [1, 2]) add(question(field, [`id: "${value}"`, `version: ${version}`]), [value], null)
    }
  }
  return new Map(probes.map((probe) => [keyOf(probe), probe]))
}
