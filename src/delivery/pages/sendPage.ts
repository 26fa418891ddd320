import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

import { conditional } from '../app/conditional'
import { PAGES_VERSION } from './readerStyle'
import type { Visit } from './Visit'

/** Of the pages alone: they load their style and pictures from here, run nothing, and stand in nobody's frame. */
const POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

/** A weak one is enough for the same bytes, and an answer may be compressed on its way. */
const etagOf = (visit: Visit, state: string): string =>
  `"${createHash('sha256').update(JSON.stringify([PAGES_VERSION, visit.base, visit.language, visit.isVertical, visit.href(visit.path), state])).digest('base64url').slice(0, 22)}"`

const withHeaders = (reply: FastifyReply, { language }: Visit): FastifyReply =>
  reply.headers({
    'Content-Security-Policy': POLICY,
    'Content-Language': language === 'zh' ? 'zh' : 'en, zh',
    'Vary': 'Accept-Language',
  })

const htmlOf = (view: ReactElement): string => `<!DOCTYPE html>${renderToStaticMarkup(view)}`

type Page = {
  /** Another one whenever the page would be another one. */
  state: string
  lastModified: string | null
  /** Called only where the reader does not have the page already. */
  view: () => Promise<ReactElement> | ReactElement
}

/** Sends a page, or 304. */
export const sendPage = async (request: FastifyRequest, reply: FastifyReply, visit: Visit, { lastModified, state, view }: Page): Promise<FastifyReply> => {
  withHeaders(reply, visit)
  if (conditional(request, reply, { etag: etagOf(visit, state), lastModified, showsSettings: true })) return reply
  return reply.type('text/html; charset=utf-8').send(htmlOf(await view()))
}

/** Sends what stands where there is no page; what was said of the state of the page is taken back. */
export const sendTrouble = (reply: FastifyReply, visit: Visit, status: number, view: ReactElement): FastifyReply =>
  withHeaders(reply, visit).code(status).removeHeader('ETag').removeHeader('Last-Modified').header('Cache-Control', 'no-store').type('text/html; charset=utf-8').send(htmlOf(view))
