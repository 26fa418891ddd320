import type { FastifyReply, FastifyRequest } from 'fastify'

/** Who names JSON and not JSON-LD gets plain JSON: a browser shows that, and would save the other. */
const wantsPlain = ({ headers: { accept = '' } }: FastifyRequest): boolean => /application\/json|text\/html/iu.test(accept) && !/application\/ld\+json/iu.test(accept)

/** @param context the JSON-LD context that the document names, which is also its profile. */
export const sendJsonLd = (request: FastifyRequest, reply: FastifyReply, context: string, document: object): FastifyReply =>
  reply
    .header('Vary', 'Accept')
    .type(wantsPlain(request) ? 'application/json; charset=utf-8' : `application/ld+json;profile="${context}"`)
    .send(JSON.stringify(document))
