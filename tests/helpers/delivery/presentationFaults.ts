import Ajv from 'ajv'
import addFormats from 'ajv-formats'

/**
 * What the IIIF Presentation API 3.0 asks of the documents made here: written from the text of the specification
 * (https://iiif.io/api/presentation/3.0/), property by property; what a class has beyond these is refused.
 */
const id = { format: 'uri', pattern: '^https?://', type: 'string' }
const language = { additionalProperties: false, minProperties: 1, patternProperties: { '^(none|[a-z]{2,3}(-[A-Za-z0-9]+)*)$': { items: { type: 'string' }, minItems: 1, type: 'array' } }, type: 'object' }
const pair = { additionalProperties: false, properties: { label: language, value: language }, required: ['label', 'value'], type: 'object' }
const pixels = { exclusiveMinimum: 0, type: 'integer' }
const format = { pattern: '^[a-z]+/[a-z0-9.+-]+$', type: 'string' }
const listOf = (items: object) => ({ items, minItems: 1, type: 'array' })

const closed = (type: string, properties: object, required: string[]) =>
  ({ additionalProperties: false, properties: { id, type: { const: type }, ...properties }, required: ['id', 'type', ...required], type: 'object' })

const service = closed('ImageService3', { profile: { enum: ['level0', 'level1', 'level2'] } }, ['profile'])
const image = closed('Image', { format, height: pixels, service: listOf(service), width: pixels }, ['format'])
const words = { additionalProperties: false, properties: { format, language: { type: 'string' }, type: { const: 'TextualBody' }, value: { minLength: 1, type: 'string' } }, required: ['type', 'value'], type: 'object' }
const link = (type: string) => closed(type, { format, label: language, language: listOf({ type: 'string' }), profile: { type: 'string' } }, type === 'Text' ? ['label', 'format'] : ['format'])
const agent = closed('Agent', { homepage: listOf(link('Text')), label: language }, ['label'])
const partOf = listOf(closed('Collection', { label: language }, []))
const descriptive = { label: language, metadata: { items: pair, type: 'array' }, summary: language, thumbnail: listOf(image) }
const linking = { homepage: listOf(link('Text')), seeAlso: listOf(link('Dataset')) }
const navDate = { format: 'date-time', type: 'string' }
const provider = listOf(agent)
const context = { '@context': { const: 'http://iiif.io/api/presentation/3/context.json' } }

const annotation = (motivation: string, body: object) =>
  closed('Annotation', { body, created: navDate, modified: navDate, motivation: { const: motivation }, seeAlso: listOf(link('Dataset')), target: { format: 'uri', pattern: '^https?://', type: 'string' } }, ['motivation', 'body', 'target'])
const painting = closed('AnnotationPage', { items: listOf(annotation('painting', image)) }, ['items'])
const supplementing = annotation('supplementing', { anyOf: [words, listOf({ anyOf: [words, image] })] })
const canvas = closed('Canvas', {
  ...descriptive, ...linking, annotations: listOf(closed('AnnotationPage', { label: language }, [])), height: pixels, items: { items: painting, type: 'array' }, width: pixels,
}, ['label', 'width', 'height', 'items'])
const referred = (type: string) => closed(type, { label: language, navDate, summary: language }, ['label'])

const SCHEMAS: Record<string, object> = {
  AnnotationPage: closed('AnnotationPage', { ...context, items: { items: supplementing, type: 'array' }, label: language }, ['@context', 'items']),
  Collection: closed('Collection', { ...context, ...descriptive, ...linking, items: { items: { anyOf: [referred('Collection'), referred('Manifest')] }, type: 'array' }, partOf, provider }, ['@context', 'label', 'items']),
  Manifest: closed('Manifest', { ...context, ...descriptive, ...linking, items: listOf(canvas), navDate, partOf, provider }, ['@context', 'label', 'items']),
}

const ajv = new Ajv({ allErrors: true })
addFormats(ajv)
const CHECKS = Object.fromEntries(Object.entries(SCHEMAS).map(([type, schema]) => [type, ajv.compile(schema)]))

type Node = { id?: unknown; target?: unknown; type?: unknown }

const nodesOf = (value: unknown): Node[] => {
  if (value === null || typeof value !== 'object') return []
  const inside = Object.values(value).flatMap(nodesOf)
  return Array.isArray(value) ? inside : [value as Node, ...inside]
}

/** Of a manifest: that canvases and annotations have an id of their own, and what is painted is painted on a canvas that is there. */
const relationFaults = (document: Node): string[] => {
  const own = nodesOf(document).filter(({ type }) => ['Annotation', 'Canvas', 'Manifest'].includes(String(type)))
  const ids = own.map((node) => node.id)
  const canvases = new Set(own.filter(({ type }) => type === 'Canvas').map((node) => node.id))
  const astray = own.filter(({ target, type }) => document.type === 'Manifest' && type === 'Annotation' && !canvases.has(String(target).split('#')[0]))
  return [...ids.filter((each, at) => ids.indexOf(each) !== at).map((each) => `twice: ${String(each)}`), ...astray.map((each) => `on no canvas: ${String(each.id)}`)]
}

/** What is wrong with a document of the IIIF Presentation API 3; nothing when it is right. */
export const presentationFaults = (document: Node): string[] => {
  const check = CHECKS[String(document.type)]
  if (!check) return [`no document: ${String(document.type)}`]
  check(document)
  return [...(check.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`), ...relationFaults(document)]
}
