import type { Database } from 'libsql'

import { articleAddress } from '../../../publishing/articleAddresses'
import type { PublicImage } from '../../../publishing/articleSnapshot'
import type { PublicDocument } from '../../../publishing/PublicDocument'
import type { SourceReading } from '../../../publishing/sourceReading'
import { statement } from '../../readModel/statement'
import { facsimileOf } from '../facsimileOf'
import { iiifAddress } from '../iiifAddress'
import { Problem } from '../../Problem'
import { annotationText } from './annotationText'
import { boxesOnCanvas } from './boxesOnCanvas'
import { PRESENTATION_CONTEXT } from './PRESENTATION_CONTEXT'
import type { PageRow } from './placesOf'

type TextRow = { collection: string; firstAt: string; id: string; json: string; versionAt: string }
type Text = TextRow & { document: PublicDocument; readings: SourceReading[] }

/** In the order in which the page was read; captions come last. */
const TEXTS = `
SELECT t.id, t.collection, t.firstAt, t.versionAt, v.json
FROM textPages tp JOIN texts t ON t.n = tp.text AND t.state = 'public' JOIN versions v ON v.text = t.n AND v.number = t.version
WHERE tp.page = ? AND v.json IS NOT NULL ORDER BY tp.place IS NULL, tp.place, t.collection, t.n`

const textsOf = (db: Database, page: string): Text[] =>
  (statement(db, TEXTS).all(page) as TextRow[]).map((row) => {
    const document = JSON.parse(row.json) as PublicDocument
    const source = document.type === 'article' ? document.source ?? [] : []
    return { ...row, document, readings: source.filter((reading) => reading.page === page) }
  })

const imageBody = (base: string, { height, id, width }: PublicImage): object => ({
  id: `${base}${iiifAddress.image(id)}/full/max/0/default.jpg`,
  type: 'Image', format: 'image/jpeg', width, height,
  service: [{ id: `${base}${iiifAddress.image(id)}`, type: 'ImageService3', profile: 'level2' }],
})

const bodyOf = (base: string, { document }: Text): object => {
  const text = { type: 'TextualBody', value: annotationText(document), format: 'text/plain', language: 'zh' }
  return document.type === 'caption' && document.image ? [text, imageBody(base, document.image)] : text
}

/**
 * The public texts of a page as annotations on its canvas, one each: where it is known at the place where it stands, else on all of it.
 * @param base where absolute addresses begin.
 */
export const annotationPage = (db: Database, base: string, page: PageRow) => {
  const texts = textsOf(db, page.id)
  const image = facsimileOf(db, page)
  const place = image === null || image instanceof Problem ? () => null : boxesOnCanvas(texts.flatMap(({ readings }) => readings), image)
  const own = `${base}${iiifAddress.annotations(page.id)}`
  const canvas = `${base}${iiifAddress.canvas(page.id)}`
  const items = texts.map((text) => {
    const box = place(text.readings)
    return {
      id: `${own}#${text.collection}-${encodeURIComponent(text.id)}`,
      type: 'Annotation',
      motivation: 'supplementing',
      created: text.firstAt,
      modified: text.versionAt,
      body: bodyOf(base, text),
      target: box ? `${canvas}#xywh=${box.join(',')}` : canvas,
      ...(text.collection === 'articles' ? {
        seeAlso: [{ id: articleAddress(base, text.id), type: 'Dataset', format: 'application/json' }],
      } : {}),
    }
  })
  return { '@context': PRESENTATION_CONTEXT, id: own, type: 'AnnotationPage', label: { zh: ['正文'], en: ['Text'] }, items }
}
