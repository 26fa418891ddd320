import { GraphQLError, type ValidationRule } from 'graphql'

/** By parent type and name. */
const isNotAnswered = (parent: string, field: string): boolean => {
  if (parent !== 'Query' && parent !== 'Mutation') return false
  // `docAccessArticle(id)` would tell anyone whether a draft has that id. Only the desk needs the answer, and asks by REST.
  if (field.startsWith('docAccess')) return true
  // What Payload keeps for its admin, which asks by REST.
  if (/Payload(?:Kv|LockedDocument|Migration|Preference)/u.test(field)) return true
  // Nobody is verified by mail here; and a permission that is a filter does not fit its type. Payload fails on both.
  return field.startsWith('verifyEmail') || field === 'Access'
}

/** What Payload's schema has and this program does not answer. */
export const notAnswered: ValidationRule = (context) => ({
  Field(node) {
    const parent = context.getParentType()?.name ?? ''
    if (!isNotAnswered(parent, node.name.value)) return
    context.reportError(new GraphQLError(`${node.name.value} is not answered here.`, { nodes: node }))
  },
})
