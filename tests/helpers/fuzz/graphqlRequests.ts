import fc from 'fast-check'
import {
  buildClientSchema, getIntrospectionQuery, getNamedType, type GraphQLField, type GraphQLInputType, type GraphQLSchema, isEnumType, isInputObjectType,
  isLeafType, isListType, isNonNullType, isObjectType, isUnionType,
} from 'graphql'

import type { App } from '../app'
import { nastyText, pick, wellFormed } from './values'

/** The schema as the program serves it. */
export const schemaOf = async (app: App): Promise<GraphQLSchema> => buildClientSchema((await app.graphql(getIntrospectionQuery())).body.data)

const literal = (type: GraphQLInputType, ids: string[], depth: number): fc.Arbitrary<string> => {
  if (isNonNullType(type)) return literal(type.ofType, ids, depth)
  if (isListType(type)) return fc.array(literal(type.ofType, ids, depth - 1), { maxLength: 2 }).map((each) => `[${each.join(', ')}]`)
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    if (depth <= 0 || fields.length === 0) return fc.constant('{}')
    return fc.array(pick(fields).chain((field) => literal(field.type, ids, depth - 1).map((value) => [field.name, value] as const)), { maxLength: 3 })
      .map((pairs) => `{ ${Object.entries(Object.fromEntries(pairs)).map(([name, value]) => `${name}: ${value}`).join(', ')} }`)
  }
  if (isEnumType(type)) return pick(type.getValues().map(({ name }) => name))
  const text = fc.oneof(nastyText, pick(ids)).map((each) => JSON.stringify(wellFormed(each)))
  if (type.name === 'Boolean') return pick(['true', 'false'])
  if (type.name === 'Int') return pick(['0', '-1', '1', '2147483647', '100000'])
  if (type.name === 'Float') return pick(['0', '-1.5', '1e308', '1e-300'])
  return type.name === 'JSON' || type.name === 'JSONObject' ? pick(['{}', '{ a: [1, "x", null] }', '[]', '"x"', '5']) : text
}

const selection = (schema: GraphQLSchema, typeName: string, depth: number): fc.Arbitrary<string> => {
  const type = schema.getType(typeName)
  if (!type || isLeafType(type)) return fc.constant('')
  if (isUnionType(type) || !isObjectType(type)) return fc.constant('{ __typename }')
  const fields = Object.values(type.getFields()).filter((field) => depth > 0 || isLeafType(getNamedType(field.type)))
  if (fields.length === 0) return fc.constant('{ __typename }')
  return fc.array(pick(fields).chain((field) => selection(schema, getNamedType(field.type).name, depth - 1).map((inner) => `${field.name} ${inner}`)), { maxLength: 4, minLength: 1 })
    .map((all) => `{ ${[...new Set(all)].join(' ')} }`)
}

const question = (schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, ids: string[]): fc.Arbitrary<string> =>
  fc.record({
    args: fc.tuple(...field.args.map((arg) => literal(arg.type, ids, 3).chain((value) => (isNonNullType(arg.type) ? fc.constant(`${arg.name}: ${value}`) : pick([`${arg.name}: ${value}`, '']))))),
    inner: selection(schema, getNamedType(field.type).name, 3),
  }).map(({ args, inner }) => {
    const given = args.filter(Boolean).join(', ')
    return `${field.name}${given ? `(${given})` : ''} ${inner}`
  })

/** Queries and mutations that the schema knows, with whatever its types let through. */
export const graphqlRequests = (schema: GraphQLSchema, ids: string[]): fc.Arbitrary<string> => {
  const of = (kind: 'mutation' | 'query', fields: GraphQLField<unknown, unknown>[]): fc.Arbitrary<string> =>
    pick(fields).chain((field) => question(schema, field, ids)).map((text) => `${kind} { ${text} }`)
  const queries = of('query', Object.values(schema.getQueryType()?.getFields() ?? {}))
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
  return mutations.length === 0 ? queries : fc.oneof({ arbitrary: queries, weight: 2 }, of('mutation', mutations))
}
