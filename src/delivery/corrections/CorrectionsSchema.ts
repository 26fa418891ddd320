import { Type } from 'typebox'

import { Id, Url } from '../app/schemas'

const count = (description: string) => Type.Integer({ description, minimum: 0 })
const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T, description: string) => Type.Union([schema, Type.Null()], { description })

export const FromMachineSchema = Type.Object({
  characters: count('Characters of the approved text that stand on lines; no blanks, punctuation included.'),
  substituted: count('A stretch of w characters that became i others counts min(w, i) here and the rest as inserted or deleted.'),
  inserted: count('Characters that the machine did not read.'),
  deleted: count('Characters that it read and that are not there.'),
  edits: count('substituted + inserted + deleted.'),
  errorRate: nullable(Type.Number({ minimum: 0 }), 'The character error rate, edits / characters: 0.0003 is 3 in 10,000. Null where no text stands on lines.'),
  added: count('Characters that people wrote and that stand on no line, an editor’s note for instance; in no other figure.'),
  lines: count('Lines of the source that the article stands on.'),
  withheld: count('Characters that were taken out as no part of the article; not shown, and in no other figure.'),
})

const Said = Type.Union([Type.String(), Type.Null(), Type.Array(Type.Object({}, { additionalProperties: true }))])

export const FromPreviousSchema = Type.Object({
  substituted: count('Characters of the text, as in `fromMachine`.'),
  inserted: count('Characters of the text.'),
  deleted: count('Characters of the text.'),
  changes: Type.Array(Type.Object({
    field: Type.String({ description: 'As in the article; `body` once for each stretch of paragraphs that changed; `facsimiles` by page.', examples: ['headline', 'issue.date'] }),
    before: Said,
    after: Said,
  })),
})

const TextQuote = Type.Object({
  type: Type.Literal('TextQuoteSelector'),
  exact: Type.String({ description: 'The whole line as the machine read it.' }),
})
const Fragment = Type.Object({
  type: Type.Literal('FragmentSelector'),
  conformsTo: Type.Literal('http://www.w3.org/TR/media-frags/'),
  value: Type.String({ description: '`xywh=x,y,width,height` in the units of the file, mostly pixels of the page’s image.', pattern: '^xywh=\\d+,\\d+,\\d+,\\d+$' }),
})

const AnnotationSchema = Type.Object({
  id: Type.String({ format: 'uri' }),
  type: Type.Literal('Annotation'),
  motivation: Type.Literal('editing'),
  body: Type.Object({
    type: Type.Literal('TextualBody'),
    value: Type.String({ description: 'The approved text of that line; empty where nothing of it was.' }),
    format: Type.Literal('text/plain'),
    language: Type.Literal('zh'),
  }),
  target: Type.Object({
    type: Type.Literal('SpecificResource'),
    source: Type.String({ description: 'The page.', format: 'uri' }),
    selector: Type.Array(Type.Union([TextQuote, Fragment]), { minItems: 1 }),
    line: Type.Integer({ description: 'The number of the line in its file.' }),
    file: Type.String({ description: 'SHA-256 of the file that was imported.' }),
    withheld: Type.Optional(count('Characters of the line that are not shown.')),
  }),
})

const AnnotationPageSchema = Type.Object({
  '@context': Type.Array(Type.Union([Type.String(), Type.Object({}, { additionalProperties: Type.String() })]), { description: 'JSON-LD.' }),
  id: Type.String({ format: 'uri' }),
  type: Type.Literal('AnnotationPage'),
  items: Type.Array(AnnotationSchema, { description: 'One for each line that was corrected, in reading order.' }),
})

export const CorrectionsSchema = Type.Object({
  article: Id,
  versions: Type.Array(Type.Object({
    version: Type.Integer({ minimum: 1 }),
    publishedAt: Type.String({ format: 'date-time' }),
    snapshot: nullable(Type.String(), 'SHA-256 of the public document; null when what it showed was erased.'),
    fromMachine: nullable(FromMachineSchema, 'From the machine’s reading to this version. Null where the version stands on no line, or its lines are not known: it was typed by a person, is of before they were kept, or was erased.'),
    fromPrevious: nullable(FromPreviousSchema, 'From the version before. Null for the first, and where either was erased.'),
  }), { description: 'The newest first.' }),
  annotations: nullable(AnnotationPageSchema, 'W3C Web Annotations on the lines of the version that was asked for, or the current one. Null where its lines are not known.'),
  links: Type.Object({ self: Url, article: Url, versions: Url, next: nullable(Url, 'Older versions.') }),
})
