import { describe, expect, it } from 'vitest'

import { lexicalBody } from '../../../src/editorial/lexicalBody'
import { articleSnapshot, type Place } from '../../../src/publishing/articleSnapshot'
import { canonicalJson } from '../../../src/publishing/canonicalJson'
import { captionSnapshot } from '../../../src/publishing/captionSnapshot'
import { inFirstFormat } from '../../../src/publishing/inFirstFormat'
import type { ArticleDocument } from '../../../src/publishing/PublicDocument'
import type { SourceReading } from '../../../src/publishing/sourceReading'

const place: Place = {
  issue: { date: '2023-06-19', dateCertainty: 'inferred', id: 'i1' },
  pages: [{ id: 'p1', name: null, number: 1 }],
  publication: { id: 'n1', name: '聊城日报' },
}

const image = { id: 'm1', file: 'a.jpg', mimeType: 'image/jpeg', width: 800, height: 600 }

const internal = {
  approvedBy: 'u1', assignee: 'u2', correctedBy: 'u3', hasProblem: true, pending: { x: 1 }, problemNote: 'SECRET', revision: 7,
  sourceLines: [{ lines: [1], page: 'p1', role: 'body', source: 'f'.repeat(64) }], stage: 'proofing', submittedBy: 'u4', withdrawnReason: 'SECRET',
}

const source: SourceReading[] = [{ file: 'f'.repeat(64), lines: [{ box: [1, 2, 3, 4], confidence: 0.9, n: 1, text: '正文。' }], page: 'p1', role: 'body' }]

describe('public documents', () => {
  it('an article has its text, place and lines, and nothing of the house', () => {
    const article = {
      ...internal, authors: [{ id: 'row', name: '林金彦', role: '记者' }, { name: '某人' }], body: lexicalBody([{ kind: 'paragraph', text: '正文。' }]),
      byline: '', dateline: '本报讯', headline: '题', kicker: null, subheadline: undefined,
    }
    const photos = [{ caption: '说明', credit: null, image, photo: 'f1' }]
    expect(articleSnapshot('a1', article, place, photos, source)).toEqual({
      ...place, authors: [{ name: '林金彦', role: '记者' }, { name: '某人', role: null }], body: [{ kind: 'paragraph', text: '正文。' }],
      byline: null, dateline: '本报讯', format: 2, headline: '题', id: 'a1', kicker: null, photos, source, subheadline: null, type: 'article',
    })
  })

  it('a caption has its text, credit and image as approved, and nothing of the house', () => {
    const caption = { ...internal, credit: '', image: 'm1', photo: 'f1', text: '说明' }
    expect(captionSnapshot('c1', caption, place, image)).toEqual({
      ...place, credit: null, format: 1, id: 'c1', image, photo: 'f1', text: '说明', type: 'caption',
    })
  })

  it('do not depend on what the house does beside the text', () => {
    const text = { body: lexicalBody([{ kind: 'note', text: '编者按' }]), headline: '题' }
    expect(canonicalJson(articleSnapshot('a1', { ...text, ...internal }, place, [], null))).toBe(canonicalJson(articleSnapshot('a1', text, place, [], null)))
  })

  it('of an article can be said as the first format did, byte by byte, unless they show a facsimile', () => {
    const now = (facsimile: typeof image | null) =>
      articleSnapshot('a1', { headline: '题' }, { ...place, pages: place.pages.map((page) => ({ ...page, facsimile })) }, [], source) as unknown as ArticleDocument
    expect(canonicalJson(inFirstFormat(now(null)))).toBe(
      '{"authors":[],"body":[],"byline":null,"dateline":null,"format":1,"headline":"题","id":"a1","issue":{"date":"2023-06-19","dateCertainty":"inferred","id":"i1"},'
      + '"kicker":null,"pages":[{"id":"p1","name":null,"number":1}],"photos":[],"publication":{"id":"n1","name":"聊城日报"},"subheadline":null,"type":"article"}',
    )
    expect(inFirstFormat(now(image))).toBeNull()
  })
})
