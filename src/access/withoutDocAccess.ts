import { GraphQLError, type ValidationRule } from 'graphql'

/**
 * `docAccessArticle(id)` would tell anyone whether a draft has that id. Only the desk needs the answer, and asks by REST.
 */
export const withoutDocAccess: ValidationRule = (context) => ({
  Field(node) {
    if (!node.name.value.startsWith('docAccess') || context.getParentType()?.name !== 'Query') return
    context.reportError(new GraphQLError(`${node.name.value} is not answered here.`, { nodes: node }))
  },
})
