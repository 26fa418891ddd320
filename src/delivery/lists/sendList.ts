import type { FastifyReply } from 'fastify'

import { nextLink } from './nextLink'

const BEGIN = Buffer.from('{"items":[')
const COMMA = Buffer.from(',')

/**
 * Sends a list whose items stand ready as JSON: to read and write them again would take most of the time.
 * @param url that was asked; `next` goes on there.
 */
export const sendList = (reply: FastifyReply, url: string, items: readonly Uint8Array[], next: string | null): FastifyReply => {
  const links = JSON.stringify({ next: nextLink(url, next) })
  const end = `],"next":${JSON.stringify(next)},"links":${links}}`
  const parts = items.flatMap((item, at) => (at === 0 ? [item] : [COMMA, item]))
  return reply.type('application/json; charset=utf-8').send(Buffer.concat([BEGIN, ...parts, Buffer.from(end)]))
}
