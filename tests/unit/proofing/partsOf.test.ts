import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { articleContent, type ArticleContent, captionPart, type Part, partsOfArticle } from '../../../src/editorial/proofing'
import { type BodyPart, lexicalBody } from '../../../src/editorial/lexicalBody'

const line = fc.option(fc.string({ maxLength: 8, unit: fc.constantFrom(...'本报讯全市安 ') }), { nil: null })
const body = fc.array(fc.record({ kind: fc.constantFrom<BodyPart['kind']>('paragraph', 'crosshead', 'note'), text: fc.string({ maxLength: 8, unit: fc.constantFrom(...'本报讯全市安 \n') }) }), { maxLength: 5 })

const FIELDS = ['kicker', 'headline', 'subheadline', 'byline', 'dateline']
type Plain = [role: string, text: string]

/** As a text may come out: fields in their order and one line each, no empty part but the headline, a repeated dateline once. */
const normal = (parts: readonly Part[]): Plain[] => {
  const paragraphs = parts.filter(({ role, text }) => !FIELDS.includes(role) && text !== '')
  const opening = paragraphs.find(({ role, text }) => role === 'paragraph' && text.trim() !== '')?.text.trimStart() ?? ''
  const fields = FIELDS.flatMap((role): Plain[] => {
    const text = parts.filter((part) => part.role === role).map((part) => part.text.replace(/\s*\n\s*/gu, ' ')).filter((each) => each !== '').join(' ')
    const isRepeated = role === 'dateline' && text.trim() !== '' && opening.startsWith(text.trimStart())
    return role === 'headline' || (text !== '' && !isRepeated) ? [[role, text]] : []
  })
  return [...fields, ...paragraphs.map(({ role, text }): Plain => [role, text])]
}

const typed = fc.oneof(fc.string({ maxLength: 20, unit: fc.constantFrom(...'本报讯聊城全市安，　 \n') }), fc.string({ maxLength: 20, unit: 'binary' }), fc.constant('据悉，'))
/** One thing done on the desk: text typed over a stretch of a part, a new paragraph, a paragraph taken out. */
const edit = fc.record({ at: fc.nat(), end: fc.nat(4), kind: fc.constantFrom('new', 'out', 'type', 'type', 'type-first'), part: fc.nat(), text: typed })
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never

const done = (parts: readonly Part[], { at, end, kind, part, text }: Edit): Part[] => {
  const first = parts.findIndex(({ key }) => key.startsWith('body:'))
  const index = kind === 'type-first' && first >= 0 ? first : part % parts.length
  const own = parts[index] as Part
  const isField = FIELDS.includes(own.role)
  if (kind === 'new') return parts.toSpliced(isField ? parts.length : index, 0, { key: 'body:new', role: 'paragraph', text })
  if (kind === 'out') return isField ? [...parts] : parts.toSpliced(index, 1)
  const characters = [...own.text]
  characters.splice(kind === 'type-first' ? 0 : at % (characters.length + 1), kind === 'type-first' ? 0 : end, text)
  return parts.with(index, { ...own, text: characters.join('') })
}

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

  it('come out as they went in, whatever was typed, before and behind a dateline and without a headline too', () => {
    fc.assert(fc.property(line, line, line, fc.boolean(), body, fc.array(edit, { minLength: 1, maxLength: 4 }), (headline, byline, dateline, isPrinted, paragraphs, edits) => {
      const opening = { kind: 'paragraph' as const, text: `${dateline ?? ''} 6月16日，全市安全生产月活动举行。` }
      const content: ArticleContent = { body: lexicalBody(isPrinted ? [opening, ...paragraphs] : paragraphs), byline, dateline, headline }
      const parts = edits.reduce(done, partsOfArticle(content))
      const kept = articleContent(parts, content)
      const out = partsOfArticle(kept)
      expect(out.map(({ role, text }): Plain => [role, text])).toEqual(normal(parts))
      expect(articleContent(out, kept), 'saved again').toEqual(kept)
    }), { numRuns: 3_000 })
  })

  it.each([
    ['据悉，本报聊城讯 7月27日，开工。', '据悉，本报聊城讯'],
    ['　本报聊城讯 7月27日，开工。', '本报聊城讯'],
    ['本报聊城市讯 7月27日，开工。', '本报聊城市讯'],
    ['本报聊城汛7日，开工。', '本报聊城'],
    ['这是在电头前面添上的很长的一句话。本报聊城讯 7月27日，开工。', null],
    ['7月27日，开工。', null],
  ])('show %s once and whole, with the dateline %j', (text, dateline) => {
    const content = { body: lexicalBody([{ kind: 'paragraph', text: '本报聊城讯 7月27日，开工。' }]), dateline: '本报聊城讯', headline: null }
    const kept = articleContent(partsOfArticle(content).map((part) => (part.role === 'paragraph' ? { ...part, text } : part)), content)
    expect(kept.dateline).toBe(dateline)
    expect(partsOfArticle(kept).map((part) => [part.role, part.text])).toEqual([['headline', ''], ['paragraph', text]])
  })
})
