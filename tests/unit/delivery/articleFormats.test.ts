import { describe, expect, it } from 'vitest'

import { accepts } from '../../../src/delivery/app/accepts'
import { answerInFormat, ARTICLE_FORMATS, etagInFormat, formatOf, splitSuffix } from '../../../src/delivery/app/articleFormats'
import { Problem } from '../../../src/delivery/Problem'
import { NINJS_SCHEMA } from '../../../src/publishing/ninjs'
import { articleDocument } from '../../helpers/delivery/articleDocument'

const facts = { version: 1, snapshot: 'f'.repeat(64), firstAt: '2026-01-01T00:00:00.000Z', versionAt: '2026-01-01T00:00:00.000Z', supersededBy: null }

const name = (suffix: string | null, accept?: string): string => formatOf(suffix, accept).name

describe('the format of an article', () => {
  it.each([
    [undefined, 'json'],
    ['', 'json'],
    ['*/*', 'json'],
    ['application/json', 'json'],
    ['application/json; charset=utf-8', 'json'],
    ['application/*', 'json'],
    ['application/ld+json', 'jsonld'],
    [`application/json;profile="${NINJS_SCHEMA}"`, 'ninjs'],
    [`application/json;q=0.5, application/json;profile="${NINJS_SCHEMA}"`, 'ninjs'],
    ['text/plain;q=0.9, text/html;q=0.1, */*;q=0.05', 'text'],
    ['text/*', 'html'],
    ['text/*;q=0.5, text/plain;q=0.2, application/json;q=0.3', 'html'],
    ['application/json;q=0, */*;q=0.1', 'jsonld'],
    ['APPLICATION/TEI+XML', 'tei'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
    ['image/png, application/tei+xml;q=0.001', 'tei'],
  ])('for Accept: %s is %s', (accept, expected) => {
    expect(name(null, accept)).toBe(expected)
  })

  it('is that of the suffix, whatever is accepted', () => {
    for (const { name: expected, suffix } of ARTICLE_FORMATS) expect(name(suffix, 'image/png')).toBe(expected)
  })

  it.each(['image/png', 'application/xml', 'application/json;q=0', 'application/json;profile="https://example.org/other"', ';;,,="'])('is refused with 406 for %s, which names what there is', (accept) => {
    const refused = () => formatOf(null, accept)
    expect(refused).toThrow(Problem)
    try {
      refused()
    } catch (error) {
      const { headers, more, status } = error as Problem
      expect([status, headers]).toEqual([406, { Vary: 'Accept, Accept-Language' }])
      expect((more.formats as { suffix: string }[]).map(({ suffix }) => suffix)).toEqual(['.json', '.ninjs.json', '.jsonld', '.html', '.txt', '.tei.xml'])
    }
  })

  it('is read off the end of an address, the longest suffix first', () => {
    expect(splitSuffix('64f0.ninjs.json')).toEqual({ id: '64f0', suffix: '.ninjs.json' })
    expect(splitSuffix('64f0.json')).toEqual({ id: '64f0', suffix: '.json' })
    expect(splitSuffix('64f0')).toEqual({ id: '64f0', suffix: null })
    expect(splitSuffix('64f0.pdf')).toEqual({ id: '64f0.pdf', suffix: null })
    expect(splitSuffix('.json')).toEqual({ id: '.json', suffix: null })
  })

  it('makes entity tags and media types that differ from format to format', () => {
    expect(new Set(ARTICLE_FORMATS.map((format) => etagInFormat('"abc"', format))).size).toBe(ARTICLE_FORMATS.length)
    expect(new Set(ARTICLE_FORMATS.map(({ mediaType }) => mediaType)).size).toBe(ARTICLE_FORMATS.length)
    expect(etagInFormat('"abc"', formatOf('.json', undefined))).toBe('"abc"')
    expect(etagInFormat('"abc"', formatOf('.tei.xml', undefined))).toBe('"abc.tei-2"')
  })

  it('gives our JSON as it stands, without reading the document, and writes the others from it', () => {
    const answer = () => '{"id":"a1"}'
    const never = () => {
      throw new Error('read')
    }
    expect(answerInFormat(formatOf('.json', undefined), { answer, document: never, facts }, 'https://h')).toEqual({ body: '{"id":"a1"}', contentType: 'application/json; charset=utf-8' })
    for (const format of ARTICLE_FORMATS.filter(({ name: each }) => each !== 'json')) {
      const { body, contentType } = answerInFormat(format, { answer: never, document: () => articleDocument('a1'), facts }, 'https://h.example')
      expect(body).toContain('拓思路')
      expect(body).toContain('https://h.example/')
      expect(contentType.startsWith(format.mediaType)).toBe(true)
    }
  })
})

describe('Accept', () => {
  it('knows commas and semicolons in quotes', () => {
    expect(accepts('a/b;profile="x,y;z", c/d;q=0.1', ['c/d', 'a/b;profile="x,y;z"'])).toBe(1)
  })

  it('takes the more exact range’s word about a type, and nothing for a quality that is none', () => {
    expect(accepts('a/b;q=0, a/*', ['a/b', 'a/c'])).toBe(1)
    expect(accepts('a/b;q=x', ['a/b'])).toBe(-1)
  })
})
