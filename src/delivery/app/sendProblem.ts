import type { FastifyReply, FastifyRequest } from 'fastify'
import { STATUS_CODES } from 'node:http'

import type { Problem } from '../Problem'
import { preferredLanguage } from './preferredLanguage'

/** RFC 9457: `type` is where /docs tells of this kind of problem; `detail` is for people, in the language they asked for; who asks for none gets English, as programs do. */
export const sendProblem = (request: FastifyRequest, reply: FastifyReply, { code, headers, more, status, text }: Problem): FastifyReply =>
  reply
    .code(status)
    // Of the answer that there is not.
    .removeHeader('ETag').removeHeader('Last-Modified')
    .headers({ 'Cache-Control': 'no-store', 'Vary': 'Accept-Language', ...headers })
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: `/docs#${code}`, title: STATUS_CODES[status] ?? 'Problem', status, code, detail: text[preferredLanguage(request.headers['accept-language'], 'en')], instance: request.url.split('?', 1)[0], ...more }))
