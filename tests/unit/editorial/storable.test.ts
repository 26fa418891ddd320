import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isCleanText } from '../../../src/editorial/cleanText'
import { articleLines } from '../../../src/editorial/sourceLines'
import { storable } from '../../../src/editorial/storable'
import type { SegmentedArticle, Segmentation } from '../../../src/ingest'

const article = (own: Partial<SegmentedArticle>): SegmentedArticle => ({
  kicker: null, headline: '题目', subheadline: null, byline: null, dateline: null, authors: [],
  paragraphs: [{ kind: 'paragraph', text: '正文。', lines: [2] }],
  lines: { kicker: [], headline: [1], subheadline: [], byline: [] },
  continuation: null, truncated: false, confidence: 0.9, warnings: [], ...own,
})
const page = (own: Partial<Segmentation>): Segmentation => ({ source: 'a.txt', dialect: 'ocr', articles: [], furniture: [], photos: [], warnings: [], ...own })
const linesOf = ({ articles, photos }: Segmentation): number[] =>
  [...articles.flatMap((each) => articleLines('', '', each).flatMap(({ lines }) => lines)), ...photos.flatMap(({ lines }) => lines)].sort((a, b) => a - b)

describe('what drafts can hold', () => {
  it('leaves what they can hold as it is', () => {
    const whole = page({ articles: [article({})], photos: [{ article: 0, caption: '图', credit: '记者 摄', lines: [3] }] })
    expect(storable(whole)).toEqual(whole)
  })

  it('is clean text of a length that fields take, whatever was read, and keeps every line', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('长'.repeat(1_500), 'a\u0000b\u0007', '\ud800半'))
    fc.assert(fc.property(text, text, text, text, (headline, body, caption, credit) => {
      const whole = page({
        articles: [article({ authors: [{ name: headline, role: body }], byline: credit, headline, paragraphs: [{ kind: 'paragraph', text: body, lines: [2] }] })],
        photos: [{ article: 0, caption: caption.repeat(9), credit, lines: [3, 4] }],
      })
      const kept = storable(whole)
      expect(linesOf(kept)).toEqual(linesOf(whole))
      for (const { authors, byline, headline: title, paragraphs } of kept.articles) {
        for (const line of [byline, title]) expect((line ?? '').length).toBeLessThanOrEqual(1_000)
        for (const { name, role } of authors) expect([name.length <= 200, (role ?? '').length <= 100]).toEqual([true, true])
        for (const each of [byline ?? '', title ?? '', ...paragraphs.map((paragraph) => paragraph.text)]) expect(isCleanText(each)).toBe(true)
      }
      for (const photo of kept.photos) expect([photo.caption.length <= 10_000, (photo.credit ?? '').length <= 200, isCleanText(photo.caption)]).toEqual([true, true, true])
    }))
  })

  it('a headline of a thousand characters becomes the first paragraph, and is said to be doubtful', () => {
    const [made] = storable(page({ articles: [article({ headline: '长'.repeat(1_001) })] })).articles
    expect(made).toMatchObject({ headline: null, lines: { headline: [] }, paragraphs: [{ lines: [1] }, { lines: [2] }], warnings: [{ rule: 'headline-missing' }] })
    expect(made?.confidence).toBeLessThanOrEqual(0.5)
  })
})
