import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { articleLines } from '../../../src/editorial/sourceLines'
import { cutPage } from '../../../src/ingest'
import { correctionAnnotations } from '../../../src/publishing/correctionAnnotations'
import { correctionsOf } from '../../../src/publishing/corrections'
import { documentOnLines, machineCorrections } from '../../../src/publishing/machineCorrections'
import type { ArticleDocument } from '../../../src/publishing/PublicDocument'
import type { ReadLine, SourceReading } from '../../../src/publishing/sourceReading'
import { versionChanges } from '../../../src/publishing/versionChanges'
import { articleDocument, bareDocument } from '../../helpers/delivery/articleDocument'
import { readSeed, seedFiles } from '../ingest/seeds'

const FILE = 'f'.repeat(64)
const line = (n: number, text: string, over: Partial<ReadLine> = {}): ReadLine => ({ n, text, box: null, confidence: null, ...over })
const reading = (role: SourceReading['role'], ...lines: ReadLine[]): SourceReading => ({ page: 'p1', file: FILE, role, lines })
const paragraphs = (...texts: string[]): ArticleDocument['body'] => texts.map((text) => ({ kind: 'paragraph', text }))
/** Lines that were read as `read` and approved as one paragraph. */
const corrected = (read: readonly string[], approved: string): ArticleDocument =>
  bareDocument('a1', { body: paragraphs(approved), source: [reading('body', ...read.map((text, index) => line(index + 1, text)))] })

const NONE = { added: 0, deleted: 0, edits: 0, errorRate: 0, inserted: 0, substituted: 0, withheld: 0 }

/** Every character once only, so that there is one right reading. */
const distinctLines = fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 25 }).map((lengths) => {
  let code = 0x4e00
  return lengths.map((length) => Array.from({ length }, () => String.fromCodePoint(code++)).join(''))
})
/** Characters that stand on no line of these. */
const fresh = (index: number): string => String.fromCodePoint(0x8000 + index)
const characters = (texts: readonly string[]): number => texts.join('').length

describe('the machine’s reading against the approved text', () => {
  it('has no error in any seed page as it was imported: marks, blanks and widths are print’s and the import’s', () => {
    let seen = 0
    for (const page of seedFiles.map(readSeed)) {
      const texts = new Map(page.lines.map(({ n, text }) => [n, text]))
      for (const article of cutPage(page).articles) {
        const source = articleLines('p1', page.sha256, article).map(({ lines, role }) => reading(role, ...lines.map((n) => line(n, texts.get(n) ?? ''))))
        const { byline, dateline, headline, kicker, paragraphs: body, subheadline } = article
        const document = articleDocument('a1', { body: body.map(({ kind, text }) => ({ kind, text })), byline, dateline, headline, kicker, source, subheadline })
        expect(machineCorrections(document), String(headline)).toMatchObject(NONE)
        expect(correctionAnnotations(document, 'x', (id) => id).items).toEqual([])
        seen += 1
      }
    }
    expect(seen).toBeGreaterThan(20)
  })

  it('is nothing that is known of a text that no line is known of', () => {
    expect(machineCorrections(bareDocument('a1', { source: null }))).toBeNull()
    const { source: _, ...old } = bareDocument('a1', { format: 1 })
    expect(correctionsOf(old, null)).toEqual({ fromMachine: null, fromPrevious: null })
  })

  it('counts a substituted, a missing and a doubled character', () => {
    expect(machineCorrections(corrected(['全市安企生产月'], '全市安全生产月'))).toMatchObject({ ...NONE, characters: 7, edits: 1, errorRate: 0.142857, substituted: 1 })
    expect(machineCorrections(corrected(['全市安生产月'], '全市安全生产月'))).toMatchObject({ ...NONE, characters: 7, edits: 1, errorRate: 0.142857, inserted: 1 })
    expect(machineCorrections(corrected(['全市安全全生产月'], '全市安全生产月'))).toMatchObject({ ...NONE, characters: 7, deleted: 1, edits: 1, errorRate: 0.142857 })
  })

  it('counts points, but no blanks and no widths', () => {
    expect(machineCorrections(corrected(['全市 安全,生产 月.'], '全市安全，生产月。'))).toMatchObject({ edits: 1, substituted: 1 })
    expect(machineCorrections(corrected(['全市 安全,生产 ２月'], '全市安全，生产2月'))).toMatchObject(NONE)
  })

  it('counts what an editor adds beside the lines as added, and a printed error that was marked as none', () => {
    const document = corrected(['全市安全生产月活动举行'], '全市安全生产月活动举行')
    const noted = { ...document, body: [{ kind: 'note' as const, text: '编者按：今起刊发系列报道。' }, ...document.body], kicker: '安全生产' }
    expect(machineCorrections(noted)).toMatchObject({ ...NONE, added: 17, characters: 11 })
    expect(machineCorrections(corrected(['入人围的作品'], '入人围〔sic〕的作品'))).toMatchObject(NONE)
  })

  it('compares headline with headline, and follows what was given another role', () => {
    const source = [reading('headline', line(1, '全市安企生产月')), reading('body', line(2, '本报讯活动举行'))]
    expect(machineCorrections(bareDocument('a1', { body: paragraphs('本报讯活动举行'), headline: '全市安全生产月', source }))).toMatchObject({ characters: 14, edits: 1 })
    expect(machineCorrections(bareDocument('a1', { body: paragraphs('本报讯活动举行'), headline: null, kicker: '全市安企生产月', source }))).toMatchObject(NONE)
  })

  it('counts exactly the characters that were substituted, whichever those are', () => {
    fc.assert(fc.property(distinctLines, fc.array(fc.nat(), { maxLength: 30 }), (lines, places) => {
      const text = [...lines.join('')]
      const wrong = new Set(places.map((place) => place % text.length))
      // At least one stays, or it is another text.
      if (wrong.size === text.length) wrong.delete(0)
      wrong.forEach((place) => { text[place] = fresh(place) })
      const counts = machineCorrections(corrected(lines, text.join('')))
      expect(counts).toMatchObject({ added: 0, characters: text.length, deleted: 0, inserted: 0, substituted: wrong.size, withheld: 0 })
      // Rounded to six places: half of the last one off at most, and 1 in 128 is exactly that.
      expect(Math.abs((counts?.errorRate ?? NaN) - wrong.size / text.length)).toBeLessThanOrEqual(0.5e-6 + Number.EPSILON)
    }))
  })

  it('accounts for every character on the lines and in the text, whatever was done to it', () => {
    fc.assert(fc.property(distinctLines, fc.array(fc.record({ at: fc.nat(), cut: fc.nat(6), typed: fc.nat(6) }), { maxLength: 12 }), (lines, edits) => {
      let text = lines.join('')
      edits.forEach(({ at, cut, typed }, index) => {
        const place = at % (text.length + 1)
        text = text.slice(0, place) + Array.from({ length: typed }, (_, each) => fresh(index * 10 + each)).join('') + text.slice(place + cut)
      })
      fc.pre(text !== '')
      const document = corrected(lines, text)
      const { added, deleted, inserted, kept, substituted, texts } = documentOnLines(document)
      expect(kept + substituted + deleted).toBe(characters(lines))
      expect(kept + substituted + inserted + added).toBe(text.length)
      // What stands on the lines is the text, in its order, but for what stands on none.
      expect(texts.join('')).toHaveLength(text.length - added)
      if (added === 0) expect(texts.join('')).toBe(text)
      const rate = machineCorrections(document)?.errorRate
      if (kept + substituted + inserted > 0) expect(rate).toBeGreaterThanOrEqual(0)
      else expect(rate).toBeNull()
    }))
  })
})

describe('the annotations of corrected lines', () => {
  const PAGE = (id: string): string => `https://paper.example.org/api/v1/pages/${id}`
  const NAME = 'https://paper.example.org/api/v1/articles/a1/corrections?version=1'

  it('are one for each line that was read otherwise, with the line as it was read, its place and the approved text', () => {
    const source = [reading('body', line(4, '全市安企生产月', { box: [10.4, 20, 300.6, 25] }), line(5, '活动 昨日举行'), line(6, '市民到扬'))]
    const { '@context': context, id, items, type } = correctionAnnotations(bareDocument('a1', { body: paragraphs('全市安全生产月活动昨日举行市民到场'), source }), NAME, PAGE)
    expect([context[0], id, type]).toEqual(['http://www.w3.org/ns/anno.jsonld', NAME, 'AnnotationPage'])
    expect(items).toEqual([
      {
        id: `${NAME}#p1-ffffffffffff-4`, type: 'Annotation', motivation: 'editing',
        body: { type: 'TextualBody', value: '全市安全生产月', format: 'text/plain', language: 'zh' },
        target: {
          type: 'SpecificResource', source: PAGE('p1'), line: 4, file: FILE,
          selector: [{ type: 'TextQuoteSelector', exact: '全市安企生产月' }, { type: 'FragmentSelector', conformsTo: 'http://www.w3.org/TR/media-frags/', value: 'xywh=10,20,301,25' }],
        },
      },
      {
        id: `${NAME}#p1-ffffffffffff-6`, type: 'Annotation', motivation: 'editing',
        body: { type: 'TextualBody', value: '市民到场', format: 'text/plain', language: 'zh' },
        target: { type: 'SpecificResource', source: PAGE('p1'), line: 6, file: FILE, selector: [{ type: 'TextQuoteSelector', exact: '市民到扬' }] },
      },
    ])
  })

  it('put a misread character that begins a line on that line, not at the end of the one before', () => {
    const { items } = correctionAnnotations(corrected(['全市安全', '企产月活动'], '全市安全生产月活动'), NAME, PAGE)
    expect(items.map(({ body, target }) => [target.line, body.value])).toEqual([[2, '生产月活动']])
  })

  it('quote a line that was read, name it by an address of its own, and change it', () => {
    fc.assert(fc.property(distinctLines, fc.array(fc.nat(), { maxLength: 20 }), (lines, places) => {
      const text = [...lines.join('')]
      places.forEach((place) => { text[place % text.length] = fresh(place % text.length) })
      const { items } = correctionAnnotations(corrected(lines, text.join('')), NAME, PAGE)
      for (const { body, id, target } of items) {
        const [quote] = target.selector
        expect(quote).toEqual({ type: 'TextQuoteSelector', exact: lines[target.line - 1] })
        expect(body.value).not.toBe(lines[target.line - 1])
        expect(URL.canParse(id) && URL.canParse(target.source)).toBe(true)
      }
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
      const restored = lines.map((own, index) => items.find(({ target }) => target.line === index + 1)?.body.value ?? own)
      expect(restored.join('')).toBe(text.join(''))
    }))
  })
})

describe('what a version changed of the one before', () => {
  it('is nothing for the same text on other lines', () => {
    const before = articleDocument('a1')
    expect(versionChanges(before, { ...before, source: [reading('body', line(1, '各'))] })).toEqual({ changes: [], deleted: 0, inserted: 0, substituted: 0 })
  })

  it('is each field, each paragraph, and what stands beside the text', () => {
    const before = articleDocument('a1', { headline: '拓思路' })
    const [note, first, ...rest] = before.body as [ArticleDocument['body'][number], ArticleDocument['body'][number], ...ArticleDocument['body']]
    const after: ArticleDocument = {
      ...before, headline: '拓新思路', subheadline: null, body: [note, { ...first, text: first.text.replace('召开', '举行') }, ...rest],
      authors: [], issue: { ...before.issue, date: '2023-06-20' }, photos: [],
    }
    const found = versionChanges(before, after)
    expect(found).toMatchObject({ deleted: before.subheadline?.length, inserted: 1, substituted: 2 })
    expect(found.changes.map(({ field }) => field)).toEqual(['headline', 'subheadline', 'body', 'authors', 'issue.date', 'photos'])
    expect(found.changes[0]).toEqual({ field: 'headline', before: '拓思路', after: '拓新思路' })
    expect(found.changes[4]).toEqual({ field: 'issue.date', before: '2023-06-19', after: '2023-06-20' })
  })

  it('counts as many substitutions as there are, and none for itself', () => {
    fc.assert(fc.property(distinctLines, fc.array(fc.nat(), { maxLength: 20 }), (texts, places) => {
      const before = bareDocument('a1', { body: paragraphs(...texts) })
      const text = [...texts.join('\n')]
      const wrong = new Set(places.map((place) => place % text.length).filter((place) => text[place] !== '\n'))
      wrong.forEach((place) => { text[place] = fresh(place) })
      const { deleted, inserted, substituted } = versionChanges(before, { ...before, body: paragraphs(...text.join('').split('\n')) })
      expect([substituted, inserted, deleted]).toEqual([wrong.size, 0, 0])
    }))
  })
})
