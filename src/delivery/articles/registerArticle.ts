import { Type } from 'typebox'

import { articleAddress, versionAddress } from '../../publishing/articleAddresses'
import { ARTICLE_FORMATS, type ArticleFormat, formatOf, splitSuffix } from '../app/articleFormats'
import { conditional } from '../app/conditional'
import { Id, problems, Url } from '../app/schemas'
import { statement } from '../readModel/statement'
import type { TypedApp } from '../app/TypedApp'
import type { DeliveryContext } from '../DeliveryContext'
import { findText } from './findText'
import { findVersion } from './findVersion'
import { sendArticle } from './sendArticle'
import { versionsState } from './versionsState'

const SUFFIXES = ARTICLE_FORMATS.map(({ suffix }) => `\`${suffix}\``).join(', ')

const Params = Type.Object({ id: Id })
const FormatParams = Type.Object({ id: Type.String({ description: `The article’s id; the format may stand behind it: ${SUFFIXES}.`, maxLength: 80, minLength: 1 }) })
const VersionParams = Type.Object({
  id: Id,
  n: Type.String({ description: `The version’s number, from 1; the format may stand behind it: ${SUFFIXES}.`, pattern: '^[1-9]\\d{0,8}(?:\\.[a-z.]+)?$' }),
})

const VersionsAnswer = Type.Object({
  article: Id,
  versions: Type.Array(Type.Object({
    version: Type.Integer(),
    publishedAt: Type.String({ format: 'date-time' }),
    snapshot: Type.Union([Type.String(), Type.Null()], { description: 'SHA-256; null when what it showed was erased.' }),
    isCurrent: Type.Boolean(),
    url: Url,
  })),
})

const Ninjs = Type.Object({ uri: Type.String(), standard: Type.Object({}, { additionalProperties: true }) }, {
  additionalProperties: true, description: 'IPTC ninjs 3.1, as its own schema says.',
})

const schemaOf = ({ name }: ArticleFormat) => (name === 'json' ? Type.Ref('Article') : name === 'ninjs' ? Ninjs : name === 'jsonld' ? Type.Object({}, { additionalProperties: true }) : Type.String())

const ARTICLE_ANSWER = {
  description: 'The article',
  content: Object.fromEntries(ARTICLE_FORMATS.map((format) => [format.mediaType, { schema: schemaOf(format) }])),
}

type VersionRow = { at: string; number: number; snapshot: string | null }

/** One article, its versions, each of them. */
export const registerArticle = (app: TypedApp, context: DeliveryContext): void => {
  app.get('/api/v1/articles/:id', {
    schema: {
      operationId: 'getArticle', summary: 'An article', tags: ['articles'],
      description: `The version that is public now, in the format of \`Accept\` or of the suffix: ${SUFFIXES}.`,
      params: FormatParams, response: { 200: ARTICLE_ANSWER, ...problems(404, 406, 410, 451) },
    },
  }, (request, reply) => {
    const { id, suffix } = splitSuffix(request.params.id)
    const format = formatOf(suffix, request.headers.accept)
    const db = context.readModel()
    if (format.serialise !== null) {
      const { version } = findText(db, 'articles', id, { withAnswer: false })
      return sendArticle(context, request, reply, format, findVersion(db, id, version))
    }
    // What is asked for most stands ready, and is not even read when nothing has changed.
    const isKnown = request.headers['if-none-match'] !== undefined || request.headers['if-modified-since'] !== undefined
    const row = findText(db, 'articles', id, { withAnswer: !isKnown })
    reply.header('Vary', 'Accept')
    if (conditional(request, reply, { etag: row.etag ?? '""', lastModified: row.changedAt })) return reply
    return reply.type('application/json; charset=utf-8').send(row.answer ?? findText(db, 'articles', id).answer)
  })

  app.get('/api/v1/articles/:id/versions', {
    schema: {
      operationId: 'listVersions', summary: 'The versions of an article', tags: ['articles'],
      description: 'Every version that was public, oldest first. The older ones stay at their addresses, for citation.',
      params: Params, response: { 200: VersionsAnswer, ...problems(404, 410, 451) },
    },
  }, (request, reply) => {
    const db = context.readModel()
    const text = findText(db, 'articles', request.params.id, { withAnswer: false })
    const { lastModified, name } = versionsState(db, text)
    if (conditional(request, reply, { etag: `"v${name}"`, lastModified })) return reply
    const { id, n, version } = text
    const rows = statement(db, 'SELECT number, at, snapshot FROM versions WHERE text = ? ORDER BY number').all(n) as VersionRow[]
    return {
      article: id,
      versions: rows.map(({ at, number, snapshot }) => ({
        version: number, publishedAt: at, snapshot, isCurrent: number === version, url: versionAddress('', id, { version: number }),
      })),
    }
  })

  app.get('/api/v1/articles/:id/v/:n', {
    schema: {
      operationId: 'getVersion', summary: 'A version of an article', tags: ['articles'],
      description: 'As it was published; `supersededBy` names the newest version when this is an older one.',
      params: VersionParams, response: { 200: ARTICLE_ANSWER, ...problems(404, 406, 410, 451) },
    },
  }, (request, reply) => {
    const { id: number, suffix } = splitSuffix(request.params.n)
    const format = formatOf(suffix, request.headers.accept)
    const version = findVersion(context.readModel(), request.params.id, Number(number))
    if (version.facts.supersededBy !== null) reply.header('Link', `<${articleAddress('', request.params.id)}>; rel="latest-version"`)
    return sendArticle(context, request, reply, format, version)
  })
}
