import { GraphQLError } from 'graphql'

import { Problem } from '../Problem'

export type Resolver = (...args: never[]) => unknown

const translated = (error: unknown): unknown =>
  error instanceof Problem ? new GraphQLError(error.text.en, { extensions: { code: error.code, status: error.status, ...error.more } }) : error

/** Resolvers whose problems are told as GraphQL tells them: what is wrong in `message`, the code and the rest in `extensions`. */
export const asGraphqlError = <T extends Record<string, Resolver>>(resolvers: T): T =>
  Object.fromEntries(Object.entries(resolvers).map(([name, resolve]) => [name, async (...args: never[]) => {
    try {
      return await resolve(...args)
    } catch (error) {
      throw translated(error)
    }
  }])) as unknown as T
