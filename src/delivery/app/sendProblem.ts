import type { FastifyReply, FastifyRequest } from 'fastify'

import { Problem } from '../Problem'

/** Both languages are there; who asks for neither gets English, as programs do. */
const isChinese = ({ headers }: FastifyRequest): boolean => /^\s*zh\b/iu.test(headers['accept-language'] ?? '')

/** RFC 9457: `type` is the address of what docs/api.md says of it; `detail` is for people, in the language they asked for. */
export const sendProblem = (request: FastifyRequest, reply: FastifyReply, { code, headers, more, status, text }: Problem): FastifyReply =>
  reply
    .code(status)
    .headers({ 'Cache-Control': 'no-store', 'Vary': 'Accept-Language', ...headers })
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: `/docs#${code}`, title: text.en, status, code, detail: isChinese(request) ? text.zh : text.en, instance: request.url.split('?', 1)[0], ...more }))
