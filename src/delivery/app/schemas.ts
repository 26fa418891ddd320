import { Type } from 'typebox'

/** The shapes of the API, once: requests and answers are checked by them, and the OpenAPI document is made of them. */

const nullable = <T extends ReturnType<typeof Type.String>>(schema: T) => Type.Union([schema, Type.Null()])
const text = (description: string) => nullable(Type.String({ description }))
const time = (description: string) => Type.String({ description: `${description} ISO 8601 in UTC.`, format: 'date-time' })

export const Id = Type.String({ description: 'Opaque; never given to anything else.', maxLength: 64, minLength: 1 })
export const Url = Type.String({ description: 'Relative to the server.', format: 'uri-reference' })
export const Day = Type.String({ description: 'A day as printed.', examples: ['2023-06-19'], pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

export const ImageSchema = Type.Object({
  id: Id,
  file: Type.String(),
  mimeType: Type.String(),
  width: Type.Integer({ description: 'Pixels.' }),
  height: Type.Integer({ description: 'Pixels.' }),
  sha256: Type.Optional(Type.String({ description: 'Of the file; those of long ago have none.' })),
  url: Url,
  iiif: Type.String({ description: 'The image’s service by the IIIF Image API 3, relative to the server.' }),
})

const PublicationOf = Type.Object({ id: Id, name: Type.String(), url: Url })
const IssueOf = Type.Object({
  id: Id,
  date: Day,
  dateCertainty: Type.String({ description: '`printed`, `inferred` or `uncertain`.' }),
  url: Url,
})
const PageOf = Type.Object({
  id: Id,
  number: Type.Union([Type.Number(), Type.Null()], { description: '版次' }),
  name: text('版名'),
  url: Url,
})

export const ArticleSchema = Type.Object({
  type: Type.Literal('article'),
  id: Id,
  kicker: text('引题'),
  headline: text('主题'),
  subheadline: text('副题'),
  byline: text('As printed.'),
  authors: Type.Array(Type.Object({ name: Type.String(), role: nullable(Type.String()) })),
  dateline: text('电头'),
  body: Type.Array(Type.Object({
    kind: Type.String({ description: '`paragraph`, `crosshead` (小标题) or `note` (编者按).' }),
    text: Type.String(),
  })),
  publication: PublicationOf,
  issue: IssueOf,
  pages: Type.Array(PageOf),
  photos: Type.Array(Type.Object({
    id: Id, caption: Type.String(), credit: nullable(Type.String()), url: Url, image: Type.Union([ImageSchema, Type.Null()]),
  })),
  version: Type.Integer({ minimum: 1 }),
  snapshot: Type.String({ description: 'SHA-256 of the public document as it was approved.' }),
  firstPublishedAt: time('When the article was approved for the first time.'),
  publishedAt: time('When this version became public.'),
  supersededBy: Type.Union([Type.Integer(), Type.Null()], { description: 'The newest version, when this is not it.' }),
  links: Type.Object({ self: Url, version: Url, versions: Url, corrections: Url, html: Url }),
}, { $id: 'Article' })

/** RFC 9457. */
export const ProblemSchema = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String({ description: 'For programs.' }),
  detail: Type.String({ description: 'For people: what is wrong and what to do.' }),
  instance: Type.Optional(Type.String()),
}, { $id: 'Problem', additionalProperties: true })

const problem = (description: string) =>
  ({ description, content: { 'application/problem+json': { schema: Type.Ref('Problem') } } })

const DESCRIPTIONS = {
  400: 'A parameter cannot be used as it is; `parameter` names it.',
  404: 'Nothing public was ever at this address.',
  406: 'None of the formats asked for is there; `detail` names those that are.',
  410: 'It was public and has been withdrawn; `reason` says why, `withdrawnAt` when.',
  415: 'What was sent is not in a format, or an encoding, that can be read; `detail` names those that can.',
  429: 'Too many requests; `Retry-After` says when to go on.',
  451: 'It was public and has been erased for legal reasons.',
  503: 'The public texts are just being made ready; `Retry-After` says when to ask again.',
} as const

export type ProblemStatus = keyof typeof DESCRIPTIONS

/** The problems a route may answer with, for its schema; each may be asked in a way that cannot be read, too often, or too early. */
export const problems = (...statuses: ProblemStatus[]) =>
  Object.fromEntries([...statuses, 400 as const, 429 as const, 503 as const].map((status) => [status, problem(DESCRIPTIONS[status])]))

export const Limit = Type.Integer({ default: 20, description: 'How many.', maximum: 100, minimum: 1 })
export const Cursor = Type.Optional(Type.String({ description: 'Where to go on: `next` of the last answer.', maxLength: 500 }))
export const Next = Type.Union([Type.String(), Type.Null()], { description: 'The cursor of what comes next; null at the end.' })
