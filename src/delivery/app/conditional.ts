import type { FastifyReply, FastifyRequest } from 'fastify'

type Validators = {
  /** With its quotes; changes with every change of the answer at this address. */
  etag: string
  /** ISO 8601 in UTC. */
  lastModified?: string | null
  /** The same bytes each time (a file), so that parts of it may be asked for. Anything else may be compressed on its way. */
  isFile?: boolean
}

/** Weak comparison (RFC 9110, 8.8.3.2): `W/"a"` and `"a"` are the same. */
const isOneOf = (asked: string, etag: string): boolean =>
  asked.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//u, '') === etag)

const isUnchanged = ({ headers }: FastifyRequest, { etag, lastModified }: Validators): boolean => {
  const asked = headers['if-none-match']
  if (asked !== undefined) return isOneOf(asked, etag)
  const since = Date.parse(headers['if-modified-since'] ?? '')
  // The same time, not a later one: after a backup was restored the last change may be older than what the asker has. Times on the wire have no milliseconds.
  return lastModified ? Math.floor(Date.parse(lastModified) / 1000) * 1000 === since : false
}

/**
 * Names the state of what is asked for, and answers 304 when the asker has it. To be asked before a body is built.
 *
 * Whoever keeps a copy asks again each time (or after DELIVERY_MAX_AGE seconds): what is public today may be withdrawn tomorrow.
 * @returns whether it has been answered.
 */
export const conditional = (request: FastifyRequest, reply: FastifyReply, validators: Validators): boolean => {
  reply.header('ETag', validators.isFile ? validators.etag : `W/${validators.etag}`)
  if (validators.lastModified) reply.header('Last-Modified', new Date(validators.lastModified).toUTCString())
  if (!isUnchanged(request, validators)) return false
  reply.code(304).send()
  return true
}
