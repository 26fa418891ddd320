import { Type } from 'typebox'

import { articleAddress } from '../../publishing/articleAddresses'
import { notFound } from '../app/notFound'
import { findText } from '../articles/findText'
import { findVersion } from '../articles/findVersion'
import { versionsState } from '../articles/versionsState'
import { baseOf } from '../app/baseOf'
import { conditional } from '../app/conditional'
import { Id, problems } from '../app/schemas'
import type { TypedApp } from '../app/TypedApp'
import type { DeliveryContext } from '../DeliveryContext'
import { CorrectionsSchema } from './CorrectionsSchema'
import { afterErasure, annotationsOf, correctionsOfRows, versionRows } from './readCorrections'

/** Counts up when the figures are made otherwise: the versions are the same, the answer is not. */
const FORMAT = 2

const Query = Type.Object({
  version: Type.Optional(Type.Integer({ description: 'Only this version.', minimum: 1 })),
  before: Type.Optional(Type.Integer({ description: 'Only versions before this one; for those that `links.next` is about.', minimum: 2 })),
  limit: Type.Integer({ default: 20, description: 'How many versions.', maximum: 50, minimum: 1 }),
}, { additionalProperties: false })

/** `GET /api/v1/articles/{id}/corrections`: what people corrected of what the machine read, and of what was published. */
export const registerCorrections = (app: TypedApp, context: DeliveryContext): void => {
  app.get('/api/v1/articles/:id/corrections', {
    schema: {
      operationId: 'getCorrections', summary: 'What was corrected in an article', tags: ['articles'],
      description: 'How far the machine’s reading was from each approved version, what each version changed of the one before, and the corrected lines as W3C Web Annotations.',
      params: Type.Object({ id: Id }), querystring: Query, response: { 200: CorrectionsSchema, ...problems(400, 404, 410, 451) },
    },
  }, async (request, reply) => {
    const { before, limit: most, version } = request.query
    const db = context.readModel()
    const text = findText(db, 'articles', request.params.id, { withAnswer: false })
    const { id, n, version: current } = text
    // An erased version is not there to be asked for by itself.
    if (version !== undefined) findVersion(db, id, version)
    const [limit, upTo] = version === undefined ? [most, Math.min(current, (before ?? Infinity) - 1)] : [1, version]
    // Annotations have absolute names, so the answer is another one at another name of the server.
    const base = baseOf(request, context)
    const { lastModified, name } = versionsState(db, text)
    if (conditional(request, reply, { etag: `"c${FORMAT}-${name}-${Buffer.from(base).toString('base64url')}"`, lastModified, showsSettings: true })) return reply
    const erasure = afterErasure(db)
    const rows = versionRows(db, n, upTo, limit)
    const [shown] = version === undefined && before !== undefined ? versionRows(db, n, current, 1) : rows
    if (!shown) throw notFound()
    const path = articleAddress('', id)
    const answer = {
      article: id,
      versions: await correctionsOfRows(rows, erasure, limit),
      annotations: annotationsOf(shown, erasure, id, base),
      links: {
        self: version === undefined ? `${path}/corrections` : `${path}/corrections?version=${version}`,
        article: path, versions: `${path}/versions`,
        next: version === undefined && rows.length > limit ? `${path}/corrections?before=${rows[limit - 1]?.number}&limit=${limit}` : null,
      },
    }
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer) as never)
  })
}
