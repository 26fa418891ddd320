import { imageAddress } from './articleAddresses'
import type { ArticleDocument } from './PublicDocument'
import { withBreaks, type Xml, xml } from './xml'

const BR = xml`<br/>`

/** 正文段落, 小标题 as a heading, 编者按 as a note. */
const part = ({ kind, text }: ArticleDocument['body'][number]): Xml => {
  const lines = withBreaks(text, BR)
  if (kind === 'crosshead') return xml`<h2>${lines}</h2>\n`
  return kind === 'note' ? xml`<aside class="note"><p>${lines}</p></aside>\n` : xml`<p>${lines}</p>\n`
}

const figure = ({ caption, credit, image }: ArticleDocument['photos'][number], base: string): Xml => xml`<figure>${
  image && xml`<img src="${imageAddress(base, image.id)}" alt="${caption}" width="${image.width}" height="${image.height}"/>`
}<figcaption>${withBreaks(caption, BR)}${credit && xml`<span class="credit">（${credit}）</span>`}</figcaption></figure>\n`

/** The running text and the photos of an article as HTML, without its headings. */
export const articleBodyHtml = ({ body, photos }: Pick<ArticleDocument, 'body' | 'photos'>, base: string): Xml =>
  xml`${body.map(part)}${photos.map((photo) => figure(photo, base))}`
