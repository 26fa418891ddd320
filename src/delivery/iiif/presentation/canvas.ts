import type { Database } from 'libsql'

import { pageAddress } from '../../../publishing/articleAddresses'
import type { PublicImage } from '../../../publishing/articleSnapshot'
import { statement } from '../../readModel/statement'
import { pagePath } from '../../pages/addresses'
import { Problem } from '../../Problem'
import { facsimileOf } from '../facsimileOf'
import { iiifAddress } from '../iiifAddress'
import { both, plain, printed } from './both'
import { extentOf } from './extentOf'
import type { IssueRow, PageRow } from './placesOf'

const FIRST_PHOTO = `
SELECT i.image FROM textPages tp JOIN texts t ON t.n = tp.text AND t.state = 'public' JOIN images i ON i.text = t.n AND i.version = t.version
WHERE tp.page = ? AND i.photo IS NOT NULL ORDER BY tp.place IS NULL, tp.place, t.n, i.image LIMIT 1`

const THUMBNAIL = 400

const serviceOf = (base: string, image: string) => [{ id: `${base}${iiifAddress.image(image)}`, type: 'ImageService3', profile: 'level2' }]

const thumbnailOf = (base: string, image: string) => [{
  id: `${base}${iiifAddress.image(image)}/full/!${THUMBNAIL},${THUMBNAIL}/0/default.jpg`,
  type: 'Image', format: 'image/jpeg', service: serviceOf(base, image),
}]

const painted = (base: string, page: string, { height, id, width }: PublicImage) => [{
  id: `${base}${iiifAddress.canvas(page)}/image`,
  type: 'AnnotationPage',
  items: [{
    id: `${base}${iiifAddress.canvas(page)}/image/painting`,
    type: 'Annotation',
    motivation: 'painting',
    body: { id: `${base}${iiifAddress.image(id)}/full/max/0/default.jpg`, type: 'Image', format: 'image/jpeg', width, height, service: serviceOf(base, id) },
    target: `${base}${iiifAddress.canvas(page)}`,
  }],
}]

/** `第 1 版 要闻`; only what is known of it. */
const labelOf = ({ name, number }: PageRow): { en: string[]; zh: string[] } => {
  const [zh, en] = number === null ? ['版次不详', 'Page, number not known'] : [`第 ${number} 版`, `Page ${number}`]
  return name ? both(`${zh} ${name}`, `${en} ${name}`) : both(zh, en)
}

/** The photo that a page without an image is known by. */
const firstPhoto = (db: Database, page: string): string | null =>
  (statement(db, FIRST_PHOTO).get(page) as { image: string } | undefined)?.image ?? null

/**
 * A page as a canvas: its image, where readers have it, and its texts beside. Without one nothing is painted on it: what is known
 * of the page is its text.
 */
export const canvas = (db: Database, base: string, issue: IssueRow, page: PageRow) => {
  const found = facsimileOf(db, page)
  const image = found instanceof Problem ? null : found
  const shown = image?.id ?? firstPhoto(db, page.id)
  return {
    id: `${base}${iiifAddress.canvas(page.id)}`,
    type: 'Canvas',
    label: labelOf(page),
    ...extentOf(image),
    metadata: [
      ...(page.number === null ? [] : [{ label: both('版次', 'Page'), value: plain(String(page.number)) }]),
      ...(page.name ? [{ label: both('版名', 'Section'), value: printed(page.name) }] : []),
    ],
    ...(shown ? { thumbnail: thumbnailOf(base, shown) } : {}),
    homepage: [{ id: `${base}${pagePath(issue.publication, issue.date, page)}`, type: 'Text', label: labelOf(page), format: 'text/html', language: ['zh'] }],
    seeAlso: [{ id: pageAddress(base, page.id), type: 'Dataset', format: 'application/json' }],
    items: image ? painted(base, page.id, image) : [],
    annotations: [{ id: `${base}${iiifAddress.annotations(page.id)}`, type: 'AnnotationPage', label: both('正文', 'Text') }],
  }
}
