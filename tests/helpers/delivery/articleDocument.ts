import type { ArticleDocument, CaptionDocument } from '../../../src/publishing/PublicDocument'

/** A whole article as its snapshot says it, with a part of every kind; `over` says what is different. */
export const articleDocument = (id: string, over: Partial<ArticleDocument> = {}): ArticleDocument => ({
  format: 2,
  type: 'article',
  id,
  publication: { id: 'n1', name: '聊城日报' },
  issue: { id: 'i1', date: '2023-06-19', dateCertainty: 'printed' },
  pages: [{ id: 'p1', number: 1, name: '要闻' }, { id: 'p4', number: 4, name: null }],
  kicker: '全市重点项目观摩会召开',
  headline: `拓思路 促发展（${id}）`,
  subheadline: '一季度开工率达98%',
  byline: '本报记者 林金彦',
  authors: [{ name: '林金彦', role: '记者' }, { name: '王宁', role: null }],
  dateline: '本报讯',
  body: [
    { kind: 'note', text: '编者按：本报今起刊发系列报道。' },
    { kind: 'paragraph', text: '本报讯 昨日，全市重点项目观摩会召开。\n会议指出，A&B <公司> 开工。' },
    { kind: 'crosshead', text: '拓思路' },
    { kind: 'paragraph', text: '各县区负责人交流了做法。' },
    { kind: 'crosshead', text: '抓落实' },
    { kind: 'paragraph', text: '会议要求，确保按期完工。' },
  ],
  photos: [{
    photo: `f-${id}`, caption: '观摩会现场。', credit: '王宁 摄',
    image: { id: `m-${id}`, file: `${id}.jpg`, mimeType: 'image/jpeg', width: 1200, height: 800 },
  }],
  source: null,
  ...over,
})

/** An article of which nothing is known but a text and where it stood. */
export const bareDocument = (id: string, over: Partial<ArticleDocument> = {}): ArticleDocument => articleDocument(id, {
  authors: [], body: [{ kind: 'paragraph', text: '全文。' }], byline: null, dateline: null, headline: null, kicker: null,
  pages: [{ id: 'p1', number: null, name: null }], photos: [], subheadline: null, ...over,
})

/** A caption on the same page. */
export const captionDocument = (id: string, over: Partial<CaptionDocument> = {}): CaptionDocument => {
  const { issue, pages, publication } = articleDocument(id)
  return { format: 1, type: 'caption', id, publication, issue, pages: pages.slice(0, 1), photo: `f-${id}`, text: '观摩会现场。', credit: null, image: null, ...over }
}
