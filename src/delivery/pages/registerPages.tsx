import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { problemOf } from '../app/problemOf'
import type { TypedApp } from '../app/TypedApp'
import { notFound } from '../app/notFound'
import type { DeliveryContext } from '../DeliveryContext'
import { lastChange } from '../lists/lastChange'
import { readArticle } from './article/readArticle'
import { HomeView } from './views/HomeView'
import { ArticleView } from './views/ArticleView'
import { ProblemView } from './views/ProblemView'
import { placeOfWithdrawn } from './model/placeOfWithdrawn'
import { readHome } from './model/readHome'
import { STYLE, STYLE_PATH } from './readerStyle'
import { registerPlacePages } from './registerPlacePages'
import { registerSearchPage } from './registerSearchPage'
import { sendPage, sendTrouble } from './sendPage'
import { registerSitemap } from './sitemap/registerSitemap'
import { visitOf } from './Visit'

const VERSION = /^[1-9]\d{0,8}$/u

const registerArticlePages = (app: FastifyInstance, { readModel, ...site }: DeliveryContext): void => {
  const send = (request: FastifyRequest, reply: FastifyReply, id: string, version: number | null): Promise<FastifyReply> => {
    const db = readModel()
    const visit = visitOf(request, site)
    const { model, state } = readArticle(db, id, version)
    return sendPage(request, reply, visit, { state, lastModified: lastChange(db).lastModified, view: () => <ArticleView model={model()} visit={visit} /> })
  }

  app.get<{ Params: { id: string } }>('/a/:id', { schema: { hide: true } }, (request, reply) => send(request, reply, request.params.id, null))

  app.get<{ Params: { id: string; n: string } }>('/a/:id/v/:n', { schema: { hide: true } }, (request, reply) => {
    const { id, n } = request.params
    if (!VERSION.test(n)) throw notFound()
    return send(request, reply, id, Number(n))
  })
}

/** What goes wrong on a page is told on a page. */
const register = (app: FastifyInstance, context: DeliveryContext): void => {
  const { readModel, ...site } = context

  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error)
    if (!problem) throw error
    const visit = visitOf(request, site)
    const { id } = request.params as { id?: string }
    const place = problem.code === 'withdrawn' && id !== undefined ? placeOfWithdrawn(readModel(), id) : null
    return sendTrouble(reply.headers(problem.headers), visit, problem.status, <ProblemView place={place} problem={problem} visit={visit} />)
  })

  app.get(STYLE_PATH, { schema: { hide: true } }, (_request, reply) =>
    reply.header('Cache-Control', 'public, max-age=31536000, immutable').type('text/css; charset=utf-8').send(STYLE))

  app.get('/', { schema: { hide: true } }, (request, reply) => {
    const db = readModel()
    const visit = visitOf(request, site)
    const { etag, lastModified } = lastChange(db)
    return sendPage(request, reply, visit, { state: etag, lastModified, view: () => <HomeView model={readHome(db)} visit={visit} /> })
  })

  registerArticlePages(app, context)
  registerPlacePages(app, context)
  registerSearchPage(app, context)
  registerSitemap(app, context)
}

/** The pages for readers: what the API gives, as HTML. */
export const registerPages = (app: TypedApp, context: DeliveryContext): void => {
  void app.register((scope, _options, done) => {
    register(scope as unknown as FastifyInstance, context)
    done()
  })
}
