import fc from 'fast-check'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountForLines, cutPage, siblingOnDisk, UnreadableSource } from '../../../../src/ingest'
import { encodeAs } from '../encodeAs'
import { altoOf } from './altoOf'
import { all, one, refusal, rules, texts } from './pageOf'

const alto = (inside: string, head = '<?xml version="1.0"?>'): string => `${head}<alto><Layout><Page><PrintSpace><TextBlock>${inside}</TextBlock></PrintSpace></Page></Layout></alto>`
const line = (content: string): string => `<TextLine><String CONTENT="${content}"/></TextLine>`
const NEWS = '今年以来我县把春耕生产作为头等大事来抓组织技术人员到田间地头指导农民科学播种确保一播全苗'

describe('markup in any encoding', () => {
  it.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without one', (text: string) => Buffer.from(text, 'utf16le').swap16(), 'utf-16be'],
    ['UTF-8 that says UTF-16', (text: string) => Buffer.from(text.replace('?>', ' encoding="utf-16"?>')), 'utf-8'],
    ['GB2312 as declared', (text: string) => Buffer.from(encodeAs('gb18030', text.replace('?>', ' encoding="GB2312"?>'))), 'gbk'],
  ])('is read from %s', async (_, encode, encoding) => {
    const page = await one(new Uint8Array(encode(alto(line(NEWS)))))
    expect([texts(page), page.encoding]).toEqual([[NEWS], encoding])
  })

  it('is read from windows-1252 as declared, and from undeclared GB18030 in hOCR', async () => {
    const declared = alto(line('été €'), '<?xml version="1.0" encoding="windows-1252"?>')
    expect(texts(await one(new Uint8Array(Buffer.from(declared.replace('€', '\x80'), 'latin1'))))).toEqual(['été €'])
    expect(texts(await one(encodeAs('gb18030', `<div class='ocr_page'><span class='ocr_line'>${NEWS}</span></div>`)))).toEqual([NEWS])
  })

  it('is refused, with the line, where it is broken or unknown', async () => {
    const broken = new Uint8Array([...Buffer.from(alto(`\n\n${line('a')}`)).subarray(0, -1), 0xff, 0x3e])
    expect(await refusal(one(broken))).toMatchObject({ code: 'encoding', message: expect.stringContaining('line 3') as string })
    expect((await refusal(one(alto(line('a'), '<?xml version="1.0" encoding="klingon"?>')))).message).toContain('klingon')
    expect(rules(await one(new Uint8Array([...Buffer.from("<meta charset='utf-8'><div class='ocr_page'><span class='ocr_line'>caf"), 0xe9, ...Buffer.from(' é</span></div>')])))).toContain('markup-mended')
  })
})

describe('markup made to harm', () => {
  it('expands no entity and loads none', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE alto [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://example.org/x.dtd">]>`
    const page = await one(alto(line('&c; &file; &amp; &#x6c34;'), laughs))
    expect(texts(page)).toEqual(['&c; &file; & 水'])
    expect(rules(page)).toEqual(['markup-mended'])
  })

  it.each([
    ['elements a thousand deep', alto(`${'<ComposedBlock>'.repeat(1000)}${line('a')}${'</ComposedBlock>'.repeat(1000)}`), 'damaged', /256 deep/u],
    ['a file that breaks off', `<alto><Layout><Page>\n\n${line('a')}<TextLine>\n<Str`, 'damaged', /line 4/u],
    ['tags that cross', alto('\n<TextLine></TextBlock>'), 'damaged', /line 2/u],
    ['two roots', `${alto(line('a'))}<alto/>`, 'damaged', /one root/u],
    ['a NUL', alto(line('a\0b')), 'binary', /line 1/u],
    ['too many lines', alto(line('a').repeat(100_001)), 'too-large', /100000 lines/u],
    ['no page', '<alto><Layout/></alto>', 'blank', /no page/u],
    ['a page without text', alto(''), 'blank', /no text/u],
    ['nothing but its first bytes', '<?xml version="1.0"?><alto xmlns="x', 'damaged', /line 1/u],
  ])('is refused: %s', async (_, text, code, message) => {
    const error = await refusal(one(text))
    expect([error.code, error.message]).toEqual([code, expect.stringMatching(message)])
    expect(error.message).not.toContain('\n')
  })

  it('is refused when it is not of the format it is said to be', async () => {
    for (const [format, text] of [['alto', '<mets/>'], ['mets', '<alto/>'], ['page-xml', '<alto/>'], ['alto', `<x>${'<y/>'.repeat(500)}</x>`]] as const) {
      expect((await refusal(one(text, format))).code).toBe('wrong-format')
    }
  })

  it('keeps characters that XML forbids', async () => {
    const page = await one(alto(line('a\u0001b &#x0; &nbsp; R&D')))
    expect(texts(page)).toEqual(['a\u0001b &#x0; &nbsp; R&D'])
  })

  it('survives any cut and any change of a byte: a page with all its lines in units, or a clear refusal', async () => {
    const files = [
      altoOf([{ x: 0, y: 0, width: 300, size: 30, text: '春耕' }, { x: 0, y: 60, width: 100, size: 10, text: NEWS }]),
      "<html><body><div class='ocr_page'><p class='ocr_par'><span class='ocr_line' title='bbox 0 0 90 9'><span class='ocrx_word' title='bbox 0 0 9 9'>a</span> &amp; b</span></p></div></body></html>",
      '<PcGts><Page imageWidth="9" imageHeight="9"><ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="0" regionRef="r"/></OrderedGroup></ReadingOrder><TextRegion id="r" custom="structure {type:heading;}"><Coords points="0,0 9,9"/><TextLine><Coords points="0,0 9,9"/><TextEquiv><Unicode>x</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>',
    ].map((text) => new TextEncoder().encode(text))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.nat(), fc.nat(255), fc.boolean(), async (file, place, byte, isCut) => {
        const at = place % file.length
        const bytes = isCut ? file.slice(0, at) : file.map((each, index) => (index === at ? byte : each))
        try {
          for (const page of await all(bytes)) expect(accountForLines(page.lines, cutPage(page))).toEqual({ missing: [], duplicated: [] })
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableSource)
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('files beside a file', () => {
  let folder: string
  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'reissue-beside-'))
    await fs.mkdir(path.join(folder, 'issue/Text'), { recursive: true })
    await fs.writeFile(path.join(folder, 'secret.xml'), 'secret')
    await fs.writeFile(path.join(folder, 'issue/Text/0001.XML'), 'page')
    await fs.symlink('../secret.xml', path.join(folder, 'issue/link.xml'))
  })
  afterAll(() => fs.rm(folder, { recursive: true }))

  it('are found below it, whatever their case, and never outside', async () => {
    const sibling = siblingOnDisk(path.join(folder, 'issue/mets.xml'))
    expect((await sibling('./text/0001.xml'))?.size).toBe(4)
    for (const href of ['../secret.xml', 'Text/../../secret.xml', path.join(folder, 'secret.xml'), 'link.xml', 'Text', 'none.xml', '']) expect(await sibling(href)).toBeNull()
  })
})
