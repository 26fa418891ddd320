import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { articleHtml } from '../../../src/publishing/articleHtml'
import type { VersionFacts } from '../../../src/publishing/articleResource'
import { atomFeed } from '../../../src/publishing/atomFeed'
import { dublinCore } from '../../../src/publishing/dublinCore'
import { jsonFeed } from '../../../src/publishing/jsonFeed'
import { newsArticleJson } from '../../../src/publishing/newsArticle'
import { ninjs } from '../../../src/publishing/ninjs'
import { plainText } from '../../../src/publishing/plainText'
import type { ArticleDocument } from '../../../src/publishing/PublicDocument'
import { teiDocument } from '../../../src/publishing/tei'
import { xmlDocument } from '../../../src/publishing/xml'
import { articleDocument } from '../../helpers/delivery/articleDocument'
import { jsonErrors, malformed, xmlErrors } from '../../helpers/delivery/schemaErrors'

const BASE = 'https://paper.example.org'

const HALF = /\p{Surrogate}/u

const words = fc.string({
  maxLength: 40,
  unit: fc.oneof(
    fc.constantFrom('<script>', '</script>', ']]>', '&', '&amp;', '"', "'", '<!--', '\0', '\u0007', '\u001b', '\u007f', '\ud83d', '\udc00', '\ufffe', '\r\n', '\n', '\t', '文', '𠮷', '；'),
    fc.string({ minLength: 1, maxLength: 3, unit: 'binary' }),
  ),
})
const maybe = fc.option(words)
const number = fc.option(fc.integer({ min: 1, max: 99 }))

const article: fc.Arbitrary<ArticleDocument> = fc.record({
  kicker: maybe, headline: maybe, subheadline: maybe, byline: maybe, dateline: maybe,
  authors: fc.array(fc.record({ name: words, role: maybe }), { maxLength: 2 }),
  body: fc.array(fc.record({ kind: fc.constantFrom('paragraph' as const, 'crosshead' as const, 'note' as const), text: words }), { maxLength: 6 }),
  photos: fc.array(fc.record({ photo: fc.uuid(), caption: words, credit: maybe, image: fc.option(fc.constant({ id: 'm1', file: 'a.jpg', mimeType: 'image/jpeg', width: 8, height: 6 })) }), { maxLength: 2 }),
  pages: fc.array(fc.record({ id: fc.uuid(), number, name: maybe }), { maxLength: 2 }),
  publication: fc.record({ id: fc.uuid(), name: words }),
  issue: fc.record({ id: fc.uuid(), date: fc.constant('2023-06-19'), dateCertainty: fc.constantFrom('printed', 'inferred', 'uncertain') }),
}).map((over) => articleDocument('a1', over as Partial<ArticleDocument>))

const facts: VersionFacts = {
  version: 2, snapshot: 'f'.repeat(64), firstAt: '2026-01-01T00:00:00.000Z', versionAt: '2026-01-02T00:00:00.000Z', supersededBy: null,
}

const feedOf = (document: ArticleDocument, reason: string | null) => ({
  base: BASE, title: document.publication.name, addresses: { atom: `${BASE}/feeds/a.atom`, home: `${BASE}/p/n1`, json: `${BASE}/feeds/a.json` }, updatedAt: facts.versionAt,
  entries: [{ document, facts, changedAt: facts.versionAt }], tombstones: [{ id: 'a2', at: facts.versionAt, reason }],
})

describe('whatever an article says', () => {
  it('its HTML, TEI, Dublin Core and Atom are well-formed', () => {
    fc.assert(fc.property(article, maybe, (document, reason) => {
      for (const written of [articleHtml(document, facts, BASE), teiDocument(document, facts, BASE), xmlDocument(dublinCore(document, BASE)), atomFeed(feedOf(document, reason))]) {
        expect(malformed(written)).toBeNull()
        expect(written).not.toMatch(HALF)
      }
    }))
  })

  it('its TEI and Atom are as their schemas say', async () => {
    const documents = fc.sample(article, 60)
    expect(await xmlErrors('tei-article.rng', ...documents.map((document) => teiDocument(document, facts, BASE)))).toEqual([])
    expect(await xmlErrors('atom.rng', ...documents.map((document) => atomFeed(feedOf(document, document.headline))))).toEqual([])
  })

  it('its ninjs, JSON-LD and JSON Feed say it in full, as their schemas have it', () => {
    fc.assert(fc.property(article, maybe, (document, reason) => {
      const item = JSON.parse(JSON.stringify(ninjs(document, facts, BASE))) as ReturnType<typeof ninjs>
      expect(jsonErrors('ninjs-3.1.json', item)).toEqual([])
      expect(item.bodies[1]?.value).toBe(document.body.map(({ text }) => text).join('\n\n'))
      expect(JSON.parse(newsArticleJson(document, facts, BASE))).toMatchObject({ articleBody: item.bodies[1]?.value })
      expect(jsonErrors('json-feed-1.1.json', JSON.parse(jsonFeed(feedOf(document, reason))))).toEqual([])
    }))
  })

  it('its plain text has every character of the text that UTF-8 can say', () => {
    fc.assert(fc.property(article, (document) => {
      const written = plainText(document, facts, BASE)
      expect(written).not.toMatch(HALF)
      // eslint-disable-next-line no-control-regex -- these are what it is about
      expect(written).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u)
      for (const { text } of document.body.filter((part) => /^[\p{L}\p{P}\n]*$/u.test(part.text))) expect(written).toContain(text)
    }))
  })
})
