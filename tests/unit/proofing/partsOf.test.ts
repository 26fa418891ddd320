import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { articleContent, captionPart, partsOfArticle } from '../../../src/editorial/proofing'
import { type BodyPart, lexicalBody } from '../../../src/editorial/lexicalBody'

const line = fc.option(fc.string({ maxLength: 8, unit: fc.constantFrom(...'本报讯全市安 ') }), { nil: null })
const body = fc.array(fc.record({ kind: fc.constantFrom<BodyPart['kind']>('paragraph', 'crosshead', 'note'), text: fc.string({ maxLength: 8, unit: fc.constantFrom(...'本报讯全市安 \n') }) }), { maxLength: 5 })

describe('the parts of an article', () => {
  it('come back as the same content when nothing was changed, whatever else it has', () => {
    fc.assert(fc.property(line, line, line, line, body, (kicker, headline, byline, dateline, parts) => {
      const content = { authors: [{ name: '张三' }], body: lexicalBody(parts), byline, dateline, headline, kicker }
      expect(articleContent(partsOfArticle(content), content)).toEqual(content)
    }))
  })

  it('show an empty headline and no other empty field', () => {
    expect(partsOfArticle({ body: null, byline: '', headline: null })).toEqual([{ key: 'headline', role: 'headline', text: '' }])
    expect(captionPart('7', '图为现场')).toEqual({ key: 'caption:7', role: 'caption', text: '图为现场' })
  })

  it('show a dateline once, and the field follows the paragraph it is printed in', () => {
    const content = { body: lexicalBody([{ kind: 'paragraph', text: '本报耶城讯 7月27日，开工。' }]), dateline: '本报耶城讯', headline: '开工' }
    const parts = partsOfArticle(content)
    expect(parts.map(({ key }) => key)).toEqual(['headline', 'body:0'])
    const next = articleContent(parts.map((part) => ({ ...part, text: part.text.replace('耶', '聊') })), content)
    expect(next.dateline).toBe('本报聊城讯')
    expect(partsOfArticle({ ...content, dateline: '新华社北京电' }).map(({ key }) => key)).toEqual(['headline', 'dateline', 'body:0'])
  })
})
