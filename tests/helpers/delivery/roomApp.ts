import fastify from 'fastify'

import { problemOf } from '../../../src/delivery/app/problemOf'
import { ArticleSchema, ProblemSchema } from '../../../src/delivery/app/schemas'
import { sendProblem } from '../../../src/delivery/app/sendProblem'
import type { TypedApp } from '../../../src/delivery/app/TypedApp'
import type { DeliveryContext } from '../../../src/delivery/DeliveryContext'

/** The application with some rooms of it alone, to be asked by `inject`. A fault of ours is a 500 with where it came from. */
export const roomApp = async (context: DeliveryContext, ...rooms: ((app: TypedApp, context: DeliveryContext) => void)[]): Promise<TypedApp> => {
  const app = fastify({ ajv: { customOptions: { removeAdditional: false, verbose: true } }, exposeHeadRoutes: true }) as unknown as TypedApp
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error)
    return problem ? sendProblem(request, reply, problem) : reply.code(500).send(error instanceof Error ? error.stack : String(error))
  })
  app.addSchema(ProblemSchema)
  app.addSchema(ArticleSchema)
  for (const register of rooms) register(app, context)
  await app.ready()
  return app
}
