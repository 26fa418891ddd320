import compress from '@fastify/compress'
import cors from '@fastify/cors'
import fastify, { type FastifyServerFactory } from 'fastify'
import type { IncomingMessage } from 'node:http'
import zlib from 'node:zlib'

import { registerArticles } from '../articles/registerArticles'
import { notFound } from './notFound'
import { registerChanges } from '../changes/registerChanges'
import { registerCorrections } from '../corrections/registerCorrections'
import type { DeliveryContext } from '../DeliveryContext'
import { registerDocs } from '../docs/registerDocs'
import { registerExport } from '../export/registerExport'
import { registerFeeds } from '../feeds/registerFeeds'
import { answerClientError } from '../front/answerClientError'
import { registerIcon } from '../front/registerIcon'
import { registerGraphql } from '../graphql/registerGraphql'
import { registerHealth } from '../health/registerHealth'
import { registerIiif } from '../iiif/registerIiif'
import { registerOai } from '../oai/registerOai'
import { registerPages } from '../pages/registerPages'
import { registerPhotos } from '../photos/registerPhotos'
import { registerPlaces } from '../places/registerPlaces'
import { Problem } from '../Problem'
import { registerSearch } from '../search/registerSearch'
import { checkAddress } from './checkAddress'
import { deliveryHeaders } from './deliveryHeaders'
import { problemOf } from './problemOf'
import { ArticleSchema, ProblemSchema } from './schemas'
import { sendProblem } from './sendProblem'
import { settingsMark } from './settingsMark'
import type { TypedApp } from './TypedApp'

type Options = DeliveryContext & {
  /** Where harvesters can write to; unless it is told, the postmaster of the host. */
  adminEmail?: string
  /** Counts a request; a search costs more than reading. @throws {Refusal} 429. */
  limit?: (request: IncomingMessage, isSearch: boolean) => Promise<void>
  /** Seconds for which a copy may be shown without asking again. */
  maxAge?: number
  serverFactory?: FastifyServerFactory
}

const FAULT = new Problem(500, 'fault', {
  zh: '服务器出错，已记入日志。请稍后再试。', en: 'The server has failed at this; it is in its log. Try again later.',
})

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

const NOT_SERVED = new Problem(405, 'method', {
  zh: '这里只能读取（GET、HEAD）；编辑部的请求发往 /api。', en: 'Here one only reads (GET, HEAD); requests of the editors go to /api.',
}, {}, { Allow: 'GET, HEAD, OPTIONS' })

const ROOMS = [
  registerHealth, registerArticles, registerCorrections, registerPlaces, registerPhotos, registerSearch, registerChanges, registerExport, registerGraphql, registerFeeds,
  registerOai, registerIiif, registerIcon, registerPages,
]

/** The delivery API: what is approved, from the read model, over HTTP. Knows no Payload and writes nothing. */
export const createApp = async ({ limit, maxAge = 0, serverFactory, ...context }: Options): Promise<TypedApp> => {
  const headers = deliveryHeaders(maxAge, context.serverURL.startsWith('https:'))
  const app = fastify({
    // With `strictNumbers`, bounds do not hold for `limit=Infinity`; `verbose` tells faultInWords.ts what could be asked.
    ajv: { customOptions: { removeAdditional: false, strictNumbers: false, verbose: true } },
    bodyLimit: 64 * 1024,
    clientErrorHandler: answerClientError,
    exposeHeadRoutes: true,
    // An address that cannot be read comes to no route, nor to a hook.
    frameworkErrors: (error, request, reply) => {
      reply.headers(headers)
      // Nothing has an id so long.
      sendProblem(request, reply as never, error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? notFound() : (problemOf(error) ?? FAULT))
    },
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    ...(serverFactory ? { serverFactory } : {}),
  }) as unknown as TypedApp

  app.decorate('settingsMark', settingsMark(context))
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error)
    if (!problem) console.error(`reissue: ${request.method} ${request.url.split('?', 1)[0]}:`, error)
    return sendProblem(request, reply, problem ?? FAULT)
  })
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, READS.has(request.method) ? notFound() : NOT_SERVED))

  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers)
    checkAddress(request.raw)
    await limit?.(request.raw, request.routeOptions.config?.isSearch === true)
  })

  await app.register(cors, { exposedHeaders: ['Accept-Ranges', 'Content-Range', 'ETag', 'Last-Modified', 'Link', 'Retry-After'], methods: ['GET', 'HEAD', 'OPTIONS', 'POST'], origin: '*' })
  // What is made anew with each request is not worth the last per cent.
  await app.register(compress, {
    brotliOptions: { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } }, encodings: ['br', 'gzip'], threshold: 1024, zlibOptions: { level: 5 },
  })
  app.addSchema(ProblemSchema)
  app.addSchema(ArticleSchema)
  await registerDocs(app)
  for (const register of ROOMS) register(app, context)
  return app
}
