import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Segmentation, segmentPage, type SourceLine } from '../../../src/ingest'
import { accountForCharacters } from '../../../src/ingest/segmentation/accountForCharacters'
import { readPaper, papers } from './papers'
import { pageOf, readSeed, seedFiles } from './seeds'

const page = pageOf('■ 本报记者 夏旭光\n\n流转 28 亩土\n地，投资80万元。\n\n春播忙')

const changed = (change: (segmentation: Segmentation) => void): Segmentation => {
  const segmentation = segmentPage(page)
  change(segmentation)
  return segmentation
}

describe('the account of characters', () => {
  it('finds nothing lost where lines were joined, spaces dropped and marks left out', () => {
    expect(accountForCharacters(page.lines, segmentPage(page))).toEqual({ lost: 0, added: 0, places: [] })
  })

  it('names the line and the characters that are in no text', () => {
    const account = accountForCharacters(page.lines, changed(({ articles }) => {
      const [first] = articles[0]?.paragraphs ?? []
      if (first) first.text = first.text.replace('亩', '')
    }))
    expect(account).toEqual({ lost: 1, added: 0, places: [{ line: 3, text: '亩' }] })
  })

  it('names what no line has', () => {
    const account = accountForCharacters(page.lines, changed(({ articles }) => {
      const [article] = articles
      if (article) article.headline = '春播正忙'
    }))
    expect(account).toEqual({ lost: 0, added: 1, places: [{ line: 6, text: '正' }] })
  })

  it('counts a line that is in no unit', () => {
    const account = accountForCharacters([...page.lines, { n: 7, text: '漏 了！' }], segmentPage(page))
    expect(account).toEqual({ lost: 2, added: 0, places: [{ line: 7, text: '漏了' }] })
  })

  it('is not told of a character that moved to another unit of the page', () => {
    const lines: SourceLine[] = [{ n: 1, text: '甲' }, { n: 2, text: '乙' }]
    const furniture = (text: string, n: number): Segmentation['furniture'][number] => ({ kind: 'other', lines: [n], text })
    const account = accountForCharacters(lines, { source: '', dialect: 'ocr', articles: [], photos: [], furniture: [furniture('乙', 1), furniture('甲', 2)], warnings: [] })
    expect(account).toMatchObject({ lost: 2, added: 2 })
  })

  it.each(seedFiles)('is even on the seed %s', (file) => {
    const seed = readSeed(file)
    expect(accountForCharacters(seed.lines, segmentPage(seed))).toEqual({ lost: 0, added: 0, places: [] })
  })

  it.each(papers.map(({ id }) => id))('is even on the paper %s', (id) => {
    const paper = readPaper(id)
    expect(accountForCharacters(paper.lines, segmentPage(paper))).toEqual({ lost: 0, added: 0, places: [] })
  })

  it('tells every character taken out of a paragraph, whichever it is', () => {
    const seed = readSeed(seedFiles[0] ?? '')
    const segmentation = segmentPage(seed)
    const texts = segmentation.articles.flatMap((article) => article.paragraphs)
    fc.assert(
      fc.property(fc.nat(texts.length - 1), fc.nat(), (which, at) => {
        const copy = structuredClone(segmentation)
        const paragraph = copy.articles.flatMap((article) => article.paragraphs)[which]
        const letters = [...(paragraph?.text ?? '')].map((char, index) => ({ char, index })).filter(({ char }) => /[\p{L}\p{N}]/u.test(char))
        const taken = letters[at % letters.length]
        if (!paragraph || !taken) return
        paragraph.text = [...paragraph.text].filter((_, index) => index !== taken.index).join('')
        const account = accountForCharacters(seed.lines, copy)
        // an inline byline says the character still, and no line of the byline has it
        expect(account.lost).toBe(1)
        expect(account.places.map(({ line, text }) => [paragraph.lines.includes(line), text])).toContainEqual([true, taken.char.normalize('NFKC')])
      }),
      { numRuns: 100 },
    )
  })
})
