import type { FastifyBaseLogger, FastifyInstance, FastifyTypeProvider, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from 'fastify'
import type { Static, TSchema } from 'typebox'

/** Parameters have the types of their schemas. Answers mostly go as ready text: tests hold them against their schemas. */
interface RequestTypes extends FastifyTypeProvider {
  serializer: unknown
  validator: this['schema'] extends TSchema ? Static<this['schema']> : unknown
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** That what the route does costs as much as a search; such requests have a limit of their own as well. */
    isSearch?: boolean
  }
  interface FastifyInstance {
    /** @see settingsMark.ts */
    settingsMark?: string
  }
}

/** The application to which each room adds its routes. */
export type TypedApp = FastifyInstance<RawServerDefault, RawRequestDefaultExpression, RawReplyDefaultExpression, FastifyBaseLogger, RequestTypes>
