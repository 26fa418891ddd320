import { describe, expect, it } from 'vitest'

import { lexicalBody } from '../../../src/editorial/lexicalBody'
import { articleSnapshot, type Place } from '../../../src/publishing/articleSnapshot'
import { canonicalJson } from '../../../src/publishing/canonicalJson'
import { captionSnapshot } from '../../../src/publishing/captionSnapshot'

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

describe('public documents', () => {
  it('an article has its text and place, and nothing of the house', () => {
    const article = {
      ...internal, authors: [{ id: 'row', name: '林金彦', role: '记者' }, { name: '某人' }], body: lexicalBody([{ kind: 'paragraph', text: '正文。' }]),
      byline: '', dateline: '本报讯', headline: '题', kicker: null, subheadline: undefined,
    }
    const photos = [{ caption: '说明', credit: null, image, photo: 'f1' }]
    expect(articleSnapshot('a1', article, place, photos)).toEqual({
      ...place, authors: [{ name: '林金彦', role: '记者' }, { name: '某人', role: null }], body: [{ kind: 'paragraph', text: '正文。' }],
      byline: null, dateline: '本报讯', format: 1, headline: '题', id: 'a1', kicker: null, photos, subheadline: null, type: 'article',
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
    expect(canonicalJson(articleSnapshot('a1', { ...text, ...internal }, place, []))).toBe(canonicalJson(articleSnapshot('a1', text, place, [])))
  })
})
