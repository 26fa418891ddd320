import type { Database } from 'libsql'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'

import { sha256 } from '../../publishing/sha256'
import { baseOf } from '../app/baseOf'
import { conditional } from '../app/conditional'
import { Id, problems } from '../app/schemas'
import { statement } from '../readModel/statement'
import type { TypedApp } from '../app/TypedApp'
import type { DeliveryContext } from '../DeliveryContext'
import { lastChange } from '../lists/lastChange'
import { annotationPage } from './presentation/annotationPage'
import { findYear, publicationCollection, yearCollection } from './presentation/collections'
import { manifest } from './presentation/manifest'
import { findIssue, findPage, findPublication } from './presentation/placesOf'
import { type Provider, providerOf } from './presentation/providerOf'
import { PRESENTATION_CONTEXT } from './presentation/PRESENTATION_CONTEXT'
import { sendJsonLd } from './sendJsonLd'

/** Counts up when the documents say the same in another way. */
const FORMAT = 1

const Labels = Type.Record(Type.String(), Type.Array(Type.String()))
const Resource = Type.Object({ id: Type.String({ format: 'uri' }), type: Type.String(), label: Type.Optional(Labels) }, { additionalProperties: true })

const documentOf = <T extends string>(type: T) => Type.Object({
  '@context': Type.Literal(PRESENTATION_CONTEXT),
  id: Type.String({ description: 'Its own address.', format: 'uri' }),
  type: Type.Literal(type),
  label: Labels,
  items: Type.Array(Resource),
}, { additionalProperties: true, description: 'As the IIIF Presentation API 3.0 describes it.' })

const answer = (description: string, schema: ReturnType<typeof documentOf>) =>
  ({ description, content: { 'application/ld+json': { schema }, 'application/json': { schema } } })

/** An erasure hides the images of pages even where no public text changed. */
const validators = (db: Database, base: string): { etag: string; lastModified: string | null; showsSettings: true } => {
  const { etag, lastModified } = lastChange(db)
  const { erased } = statement(db, 'SELECT count(*) AS erased FROM erasedFiles').get() as { erased: number }
  return { etag: `"${sha256([FORMAT, etag, erased, base].join(' ')).slice(0, 32)}"`, lastModified, showsSettings: true }
}

/** Manifests of issues, texts of pages as annotations, newspapers as collections: IIIF Presentation API 3.0. */
export const registerPresentation = (app: TypedApp, context: DeliveryContext): void => {
  /** @param found what must be public, or throws. @param build from what was found. */
  const respond = <T>(request: FastifyRequest, reply: FastifyReply, found: (db: Database) => T, build: (db: Database, base: string, found: T, provider: Provider) => object): FastifyReply => {
    const db = context.readModel()
    const base = baseOf(request, context)
    const place = found(db)
    if (conditional(request, reply, validators(db, base))) return reply
    return sendJsonLd(request, reply, PRESENTATION_CONTEXT, build(db, base, place, providerOf(base, context.siteName)))
  }

  app.get('/iiif/3/issues/:id/manifest.json', {
    schema: {
      operationId: 'getManifest', summary: 'An issue for IIIF viewers', tags: ['iiif'],
      description: 'IIIF Presentation API 3.0: one canvas for each public page, with its image where readers may have it, and its texts as annotations.',
      params: Type.Object({ id: Id }), response: { 200: answer('The manifest.', documentOf('Manifest')), ...problems(404) },
    },
  }, (request, reply) => respond(request, reply, (db) => findIssue(db, request.params.id), manifest))

  app.get('/iiif/3/pages/:id/annotations.json', {
    schema: {
      operationId: 'getPageAnnotations', summary: 'The texts of a page as annotations', tags: ['iiif'],
      description: 'One W3C annotation for each public article and caption, on the canvas of its page; with `#xywh=` where its place on the page’s image is known.',
      params: Type.Object({ id: Id }), response: { 200: answer('The page of annotations.', documentOf('AnnotationPage')), ...problems(404) },
    },
  }, (request, reply) => respond(request, reply, (db) => findPage(db, request.params.id), annotationPage))

  app.get('/iiif/3/publications/:id/collection.json', {
    schema: {
      operationId: 'getPublicationCollection', summary: 'A newspaper for IIIF viewers', tags: ['iiif'],
      description: 'A collection of its years, each of which is one of issues.',
      params: Type.Object({ id: Id }), response: { 200: answer('The collection.', documentOf('Collection')), ...problems(404) },
    },
  }, (request, reply) => respond(request, reply, (db) => findPublication(db, request.params.id), publicationCollection))

  app.get('/iiif/3/publications/:id/:year/collection.json', {
    schema: {
      operationId: 'getYearCollection', summary: 'A year of a newspaper for IIIF viewers', tags: ['iiif'],
      description: 'A collection of the manifests of its issues.',
      params: Type.Object({ id: Id, year: Type.String({ examples: ['2023'], pattern: '^\\d{4}$' }) }),
      response: { 200: answer('The collection.', documentOf('Collection')), ...problems(400, 404) },
    },
  }, (request, reply) => respond(request, reply, (db) => findYear(db, request.params.id, request.params.year), yearCollection))
}
