import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'

import { attribute, type Xml, xml, xmlDocument } from '../../publishing/xml'
import { baseOf } from '../app/baseOf'
import { problems } from '../app/schemas'
import type { TypedApp } from '../app/TypedApp'
import type { DeliveryContext } from '../DeliveryContext'
import { answerVerb, toSecond } from './answerVerb'
import { OaiError } from './OaiError'
import { readArguments } from './readArguments'

type Options = DeliveryContext & {
  /** Where harvesters can write to; OAI-PMH must name an address. */
  adminEmail?: string
}

const document = (base: string, asked: Record<string, string>, answer: Xml): string => xmlDocument(xml`<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
<responseDate>${toSecond(new Date().toISOString())}</responseDate>
<request${Object.entries(asked).map(([name, value]) => attribute(name, value))}>${base}/oai</request>
${answer}
</OAI-PMH>`)

/** After badVerb and badArgument the request is told without what was asked. */
const ofError = (base: string, asked: Record<string, string>, { code, message }: OaiError): string =>
  document(base, code === 'badVerb' || code === 'badArgument' ? {} : asked, xml`<error code="${code}">${message}</error>`)

const answerOai = ({ adminEmail: email, ...context }: Options, base: string, given: URLSearchParams): string => {
  const db = context.readModel()
  let asked: Record<string, string> = {}
  try {
    const { args, verb } = readArguments(given)
    asked = { verb, ...args }
    return document(base, asked, answerVerb({ base, db, email, siteName: context.siteName }, verb, args))
  } catch (error) {
    if (error instanceof OaiError) return ofError(base, asked, error)
    throw error
  }
}

// The protocol has its own words for what is wrong with a request, so nothing of it is refused before; this is for the docs.
const Query = Type.Object({
  verb: Type.Optional(Type.String({ description: '`Identify`, `ListMetadataFormats`, `ListSets`, `ListIdentifiers`, `ListRecords` or `GetRecord`.' })),
  metadataPrefix: Type.Optional(Type.String({ description: '`oai_dc`, or `tei` for the whole text.' })),
  identifier: Type.Optional(Type.String({ description: '`oai:HOST:articles/ID`' })),
  set: Type.Optional(Type.String({ description: 'The id of a publication.' })),
  from: Type.Optional(Type.String({ description: 'A day, or a second in UTC; changed then or later.' })),
  until: Type.Optional(Type.String({ description: 'As `from`; changed then or earlier.' })),
  resumptionToken: Type.Optional(Type.String({ description: 'Of the last answer; alone beside the verb.' })),
})

const schema = {
  summary: 'OAI-PMH 2.0', tags: ['harvest'],
  description: 'For libraries: http://www.openarchives.org/OAI/openarchivesprotocol.html. What was withdrawn stays as a deleted record.',
  response: { 200: { description: 'OAI-PMH, errors of the protocol too.', content: { 'text/xml': { schema: Type.String() } } }, ...problems() },
}

const queryOf = (url: string): URLSearchParams => new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?') + 1) : '')

/** `/oai`, by GET and as a form by POST. */
export const registerOai = (app: TypedApp, options: Options): void => {
  const send = (request: FastifyRequest, reply: FastifyReply, given: URLSearchParams): FastifyReply =>
    reply.header('Cache-Control', 'no-cache').type('text/xml; charset=utf-8').send(answerOai(options, baseOf(request, options), given))

  app.get('/oai', {
    config: { isSearch: true },
    attachValidation: true,
    schema: { ...schema, operationId: 'oai', querystring: Query },
  }, (request, reply) => send(request, reply, queryOf(request.url)))

  // Forms are read here alone.
  void app.register(async (forms) => {
    forms.addContentTypeParser('application/x-www-form-urlencoded', { bodyLimit: 16 * 1024, parseAs: 'string' }, (_, body, done) => done(null, body))
    forms.post('/oai', { config: { isSearch: true }, schema: { ...schema, operationId: 'oaiForm' } }, (request, reply) =>
      send(request, reply, new URLSearchParams(typeof request.body === 'string' ? request.body : '')))
  })
}
