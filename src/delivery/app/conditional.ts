import type { FastifyReply, FastifyRequest } from 'fastify'

type Validators = {
  /** With its quotes; changes with every change of the answer at this address. */
  etag: string
  /** ISO 8601 in UTC. */
  lastModified?: string | null
  /** The same bytes each time (a file), so that parts of it may be asked for. Anything else may be compressed on its way. */
  isFile?: boolean
  /** It names the site or says whole addresses (settingsMark.ts). When those were set, no time tells: it is not said to be unchanged by time alone. */
  showsSettings?: boolean
}

/** `"12-9f86d081"` → `"12-9f86d081~1b4f0e98"` */
const withSettings = (etag: string, mark: string | undefined): string => (mark ? `${etag.slice(0, -1)}~${mark}"` : etag)

/** Weak comparison (RFC 9110, 8.8.3.2): `W/"a"` and `"a"` are the same. */
const isOneOf = (asked: string, etag: string): boolean =>
  asked.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//u, '') === etag)

const isUnchanged = ({ headers }: FastifyRequest, { etag, lastModified, showsSettings }: Validators): boolean => {
  const asked = headers['if-none-match']
  if (asked !== undefined) return isOneOf(asked, etag)
  if (showsSettings) return false
  const since = Date.parse(headers['if-modified-since'] ?? '')
  // The same time, not a later one: after a backup was restored the last change may be older than what the asker has. Times on the wire have no milliseconds.
  return lastModified ? Math.floor(Date.parse(lastModified) / 1000) * 1000 === since : false
}

/**
 * Names the state of what is asked for, and answers 304 when the asker has it. To be asked before a body is built.
 * Beside the state it is given, every tag but those of files names the settings that answers show.
 *
 * Whoever keeps a copy asks again each time (or after DELIVERY_MAX_AGE seconds): what is public today may be withdrawn tomorrow.
 * @returns whether it has been answered.
 */
export const conditional = (request: FastifyRequest, reply: FastifyReply, validators: Validators): boolean => {
  const etag = validators.isFile ? validators.etag : withSettings(validators.etag, request.server.settingsMark)
  reply.header('ETag', validators.isFile ? etag : `W/${etag}`)
  if (validators.lastModified) reply.header('Last-Modified', new Date(validators.lastModified).toUTCString())
  if (!isUnchanged(request, { ...validators, etag })) return false
  reply.code(304).send()
  return true
}
