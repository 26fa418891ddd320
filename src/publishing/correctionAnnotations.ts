import { documentOnLines } from './machineCorrections'
import type { ArticleDocument } from './PublicDocument'
import type { ReadLine } from './sourceReading'

/** Terms that the Web Annotation vocabulary does not have: which line of which file of the page. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { file: 'urn:reissue:file', line: 'urn:reissue:line', withheld: 'urn:reissue:withheld' },
] as const

type Selector =
  | { type: 'FragmentSelector'; conformsTo: 'http://www.w3.org/TR/media-frags/'; value: string }
  | { type: 'TextQuoteSelector'; exact: string }

export type LineAnnotation = {
  id: string
  type: 'Annotation'
  motivation: 'editing'
  body: { type: 'TextualBody'; value: string; format: 'text/plain'; language: 'zh' }
  target: { type: 'SpecificResource'; source: string; selector: Selector[]; line: number; file: string; withheld?: number }
}

export type AnnotationPage = { '@context': typeof CONTEXT; id: string; type: 'AnnotationPage'; items: LineAnnotation[] }

/** Media fragments know whole pixels only. */
const selectorsOf = ({ box, text }: ReadLine): Selector[] => [
  { type: 'TextQuoteSelector', exact: text },
  ...(box ? [{ type: 'FragmentSelector', conformsTo: 'http://www.w3.org/TR/media-frags/', value: `xywh=${box.map((value) => Math.max(0, Math.round(value))).join(',')}` } satisfies Selector] : []),
]

/**
 * The corrected lines of an article as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), in reading order: the
 * target is the line on its page, as the machine read it (`exact` is all of it) and where it stands, the body the approved
 * text of that line. Lines that were read right have none; a line of dust has an empty body.
 * @param id of the page of annotations; that of each annotation is made of it.
 * @param pageUrl where a page is.
 * @returns no items for a document without lines.
 */
export const correctionAnnotations = (document: ArticleDocument, id: string, pageUrl: (page: string) => string): AnnotationPage => {
  const source = document.source ?? []
  const { isCorrected, texts } = documentOnLines(document)
  const lines = source.flatMap(({ file, lines: own, page }) => own.map((line) => ({ file, line, page })))
  const items = lines.flatMap(({ file, line, page }, index): LineAnnotation[] => {
    return !isCorrected[index] ? [] : [{
      id: `${id}#${encodeURIComponent(page)}-${file.slice(0, 12)}-${line.n}`, type: 'Annotation', motivation: 'editing',
      body: { type: 'TextualBody', value: texts[index] ?? '', format: 'text/plain', language: 'zh' },
      target: {
        type: 'SpecificResource', source: pageUrl(page), selector: selectorsOf(line), line: line.n, file,
        ...(line.withheld ? { withheld: line.withheld } : {}),
      },
    }]
  })
  return { '@context': CONTEXT, id, type: 'AnnotationPage', items }
}
