import type { FastifyReply } from 'fastify'

import { nextLink } from './nextLink'

/**
 * Sends a list whose items stand ready as JSON: to read and write them again would take most of the time.
 * @param url that was asked; `next` goes on there.
 */
export const sendList = (reply: FastifyReply, url: string, items: readonly string[], next: string | null): FastifyReply => {
  const links = JSON.stringify({ next: nextLink(url, next) })
  return reply.type('application/json; charset=utf-8').send(`{"items":[${items.join(',')}],"next":${JSON.stringify(next)},"links":${links}}`)
}
