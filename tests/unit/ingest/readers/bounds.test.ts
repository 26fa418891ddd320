import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fileOfBytes, readPages, recogniseFormat, UnreadableSource } from '../../../../src/ingest'
import { piecesOf } from '../../../../src/ingest/readers/piecesOf'
import { withoutComments } from '../../../../src/ingest/readers/withoutComments'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const hocrPages = (count: number, page = '<div class="ocr_page" title="bbox 0 0 9 9">卯</div>'): Uint8Array =>
  bytes(`<html><body>${page.repeat(count)}</body></html>`)

const read = async (content: Uint8Array, format: 'auto' | 'hocr' = 'auto'): Promise<string[]> => {
  const texts: string[] = []
  for await (const { lines } of readPages(fileOfBytes(content, 'issue.html'), { format })) texts.push(lines.map(({ text }) => text).join('\n'))
  return texts
}

describe('what a file is', () => {
  // Each took a pattern seconds to minutes; that there is an answer is what is tested.
  it.each([
    ['a doctype of brackets', '<!DOCTYPE [', ']', null], ['comments that are never closed', '<a ', '<!--', null],
    ['classes without end', '<a ', 'class=', null], ['a class and blanks', '<a class', ' ', null], ['tags that only begin', '<a ', '<a:', null],
    ['processing instructions', '<?', '?', null], ['letters', '<', 'a', null], ['roots with prefixes', '<a ', '<x:alt', null],
  ])('is answered for 64 kB of %s', (_what, before, repeated) => {
    const text = `${before}${repeated.repeat(Math.ceil(65_536 / repeated.length))}`
    let answer: string
    try {
      answer = recogniseFormat(bytes(text))
    } catch (error) {
      answer = (error as UnreadableSource).code
    }
    expect(['text', 'unsupported-format']).toContain(answer)
  })

  it('looks past comments, as many as there are', () => {
    expect(withoutComments('<a><!-- b --><c><!----><!-- d')).toBe('<a><c><!-- d')
    expect(recogniseFormat(bytes(`<?xml version="1.0"?>${'<!-- <mets> -->'.repeat(900)}<alto>`))).toBe('alto')
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('<!--', '-->', '-', '<', '>', 'a'), maxLength: 40 }), (text) => {
      expect(withoutComments(text)).toBe(text.replace(/<!--.*?-->/gsu, ''))
    }))
  })
})

describe('a file of many pages', () => {
  it('is read page by page up to what an issue can have, and refused beyond that before it fills the memory', async () => {
    expect(await read(hocrPages(2_000))).toHaveLength(2_000)
    const texts: string[] = []
    const refused = await (async () => {
      for await (const { lines } of readPages(fileOfBytes(hocrPages(20_000), 'issue.html'))) texts.push(lines.join())
    })().catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'too-large', message: expect.stringContaining('2000 pages') })
    expect(texts.length).toBeLessThanOrEqual(2_000)
  })

  it('gives others their turn while it is parsed', async () => {
    let turns = 0
    const tick = setInterval(() => { turns += 1 }, 0)
    await read(bytes(`<html><body><div class="ocr_page"><p class="ocr_par">${'<span class="ocr_line">今年夏粮丰收</span>'.repeat(20_000)}</p></div></body></html>`))
    clearInterval(tick)
    expect(turns).toBeGreaterThan(5)
  })

  it('is the same however long its head is, and refused when each page would have to keep a head without end', async () => {
    const head = (length: number): Uint8Array => bytes(`<html><head><style>${'x'.repeat(length)}</style></head><body>${'<div class="ocr_page">卯</div>'.repeat(3)}</body></html>`)
    expect(await read(head(300_000), 'hocr')).toEqual(['卯', '卯', '卯'])
    await expect(read(head(1_100_000), 'hocr')).rejects.toMatchObject({ code: 'too-large' })
  })

  it('is cut into pieces that are the whole again, and cut no character in two', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('<p>卯</p>', '😀'.repeat(40_000), 'x'.repeat(70_001), '>'), { maxLength: 5 }), (parts) => {
      const pieces = [...piecesOf(parts.join(''))]
      expect(pieces.join('')).toBe(parts.join(''))
      for (const piece of pieces) expect([/\p{Surrogate}/u.test(piece), piece.length <= 65_537]).toEqual([false, true])
    }))
  })

  it('has elements and classes of any name', async () => {
    const line = '<span class="constructor ocr_line" title="bbox 0 0 9 9">卯</span>'
    expect(await read(bytes(`<div class="ocr_page"><p class="__proto__ toString">${line}</p></div>`))).toEqual(['卯'])
    const alto = '<alto><Layout><Page><PrintSpace><constructor><TextBlock><TextLine><String CONTENT="卯"/></TextLine></TextBlock></constructor></PrintSpace></Page></Layout></alto>'
    expect(await read(bytes(alto))).toEqual(['卯'])
    const pageXml = '<PcGts><Page imageWidth="9" imageHeight="9"><TextRegion id="r" type="constructor"><TextLine id="l"><TextEquiv><Unicode>卯</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>'
    for await (const { regions } of readPages(fileOfBytes(bytes(pageXml), 'p.xml'))) expect(regions?.map(({ kind }) => kind)).toEqual(['text'])
  })
})
