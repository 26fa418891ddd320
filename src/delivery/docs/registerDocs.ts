import swagger from '@fastify/swagger'

import type { Language } from '../app/preferredLanguage'
import type { TypedApp } from '../app/TypedApp'
import { languageOf } from '../pages/Visit'
import { docsPage } from './docsPage'

type Operation = { parameters?: { required?: boolean; schema?: { default?: unknown } }[] }

/** What has a default is filled in before it is checked, so nobody has to say it. */
const withoutNeedless = (paths: Record<string, Record<string, Operation>>): void => {
  for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
    for (const parameter of operation.parameters ?? []) {
      if (parameter.schema?.default !== undefined) parameter.required = false
    }
  }
}

const TAGS = [
  { name: 'articles', description: 'Articles and their versions' },
  { name: 'publications', description: 'Newspapers' },
  { name: 'issues', description: 'Issues' },
  { name: 'pages', description: 'Printed pages' },
  { name: 'photos', description: 'Photos and captions' },
  { name: 'search', description: 'Full text' },
  { name: 'changes', description: 'For mirrors' },
  { name: 'feeds', description: 'Atom and JSON Feed' },
  { name: 'harvest', description: 'OAI-PMH' },
  { name: 'images', description: 'Files of images' },
  { name: 'iiif', description: 'IIIF' },
  { name: 'graphql', description: 'GraphQL' },
]

/** The OpenAPI 3.1 document of all routes, and a page that shows it. To be called before the routes are added. */
export const registerDocs = async (app: TypedApp): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Reissue',
        version: '1',
        description: 'Approved articles of digitised newspapers, their versions and corrections. Everything here may be read without a key. Ids are opaque; times are ISO 8601 in UTC; addresses in answers are relative to the server. Nearly every answer has an ETag (those of OAI-PMH have none): ask with If-None-Match and get 304 when nothing has changed.',
      },
      servers: [{ url: '/' }],
      tags: TAGS,
    },
    transformObject: (given) => {
      if (!('openapiObject' in given)) return given.swaggerObject
      withoutNeedless((given.openapiObject.paths ?? {}) as Record<string, Record<string, Operation>>)
      return given.openapiObject
    },
    refResolver: { buildLocalReference: (json, _base, _fragment, i) => String(json.$id ?? `def-${i}`) },
  })
  // Made by the first who asks: the routes stay as they are from then on.
  let json: string | null = null
  const pages: Partial<Record<Language, ReturnType<typeof docsPage>>> = {}
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, (_request, reply) =>
    reply.type('application/json; charset=utf-8').send((json ??= JSON.stringify(app.swagger()))))
  app.get('/docs', { schema: { hide: true } }, (request, reply) => {
    const language = languageOf(request)
    const { html, policy } = (pages[language] ??= docsPage(app.swagger(), language))
    return reply.headers({ 'Content-Language': language === 'zh' ? 'zh, en' : 'en', 'Content-Security-Policy': policy, 'Vary': 'Accept-Language' }).type('text/html; charset=utf-8').send(html)
  })
}
