import { describe, expect, it } from 'vitest'
import { cutPage, joinPages } from '../../../../src/ingest'
import { all, beside, one, refusal, rules, texts } from './pageOf'

const block = (id: string, y: number, text: string): string =>
  `<TextBlock ID="${id}">${text.split('\n').map((line, at) => `<TextLine ID="${id}L${at}" HPOS="0" VPOS="${y + at * 20}" WIDTH="300" HEIGHT="15">${line.split(' ').map((word) => `<String CONTENT="${word}"/>`).join('<SP/>')}</TextLine>`).join('')}</TextBlock>`
const alto = (id: string, ...blocks: string[]): string => `<alto><Layout><Page ID="${id}"><PrintSpace>${blocks.join('')}</PrintSpace></Page></Layout></alto>`

const area = (file: number, begin: string): string => `<area FILEID="ALTO${file}" BETYPE="IDREF" BEGIN="${begin}"/>`
const div = (type: string, inside: string, id = ''): string => `<div TYPE="${type}"${id ? ` ID="${id}"` : ''}>${inside}</div>`
const part = (type: string, ...areas: string[]): string => div(type, `<fptr>${areas.length > 1 ? `<seq>${areas.join('')}</seq>` : areas.join('')}</fptr>`)

const PAGES: Record<string, string> = {
  'text/1.xml': alto('P1', block('M1', 0, 'The Daily Paper'), block('H1', 40, 'War and Peace'), block('T1', 80, 'It was the best of\ntimes. It was the'), block('X1', 200, 'Nobody names this text of the page, though it is long enough to matter.')),
  'text/2.xml': alto('P2', block('T2', 0, 'worst of times.'), block('S2', 40, 'Shipping'), block('A2', 80, 'Arrivals: none.'), block('C2', 160, 'A ship. Photograph by Smith.')),
}
const LOGICAL = div('ISSUE', [
  div('TITLE_SECTION', part('TEXTBLOCK', area(1, 'M1'))),
  div('CONTENT', [
    div('ARTICLE', div('HEADING', part('TITLE', area(1, 'H1'))) + div('BODY', part('PARAGRAPH', area(1, 'T1')) + part('PARAGRAPH', area(2, 'T2'))), 'a1'),
    div('SECTION', [
      div('HEADING', part('TITLE', area(2, 'S2'))),
      div('Article', `${div('body', part('text', area(2, 'A2'), area(2, 'GONE')))}${div('ILLUSTRATION', part('CAPTION', area(2, 'C2')))}`, 'a2'),
      div('ADVERTISEMENT', part('TEXTBLOCK', area(2, 'A2'))),
    ].join('')),
  ].join('')),
].join(''))

const HREFS = ['file://./text/1.xml', 'text\\2.xml', 'text/3.tif']
function mets({ hrefs = HREFS, logical = LOGICAL, numbers = ['[5]', '6', '7'] } = {}): string {
  const files = hrefs.map((href, at) => `<file ID="ALTO${at + 1}" MIMETYPE="${href.endsWith('tif') ? 'image/tiff' : 'text/xml'}"><FLocat xlink:href="${href}"/></file>`)
  const pages = hrefs.map((_, at) => `<div TYPE="page" ORDER="${at + 1}" ORDERLABEL="${numbers[at]}"><fptr><par><area FILEID="IMG${at}"/><area FILEID="ALTO${at + 1}"/></par></fptr></div>`).reverse()
  return `<?xml version="1.0"?><m:mets LABEL="The Daily Paper, 1858-12-07">
    <m:dmdSec ID="D1"><m:mdWrap><m:xmlData><mods:mods><mods:titleInfo><mods:title>No. 288</mods:title></mods:titleInfo><mods:relatedItem type="host"><mods:titleInfo><mods:title>The Daily Paper</mods:title></mods:titleInfo></mods:relatedItem><mods:originInfo><mods:dateIssued>07.12.1858</mods:dateIssued></mods:originInfo></mods:mods></m:xmlData></m:mdWrap></m:dmdSec>
    <m:fileSec><m:fileGrp USE="Text">${files.join('')}</m:fileGrp></m:fileSec>
    <m:structMap TYPE="PHYSICAL">${div('Newspaper', pages.join('')).replace('<div', '<div DMDID="D1"')}</m:structMap>
    ${logical ? `<m:structMap TYPE="LOGICAL">${logical}</m:structMap>` : ''}</m:mets>`
}

describe('a METS issue', () => {
  it('gives its pages in their order, with number, paper and day; a page without text has a warning', async () => {
    const pages = await all(mets(), { sibling: beside(PAGES) })
    expect(pages.map(({ fileName, format, number }) => [fileName, format, number])).toEqual([['1.xml', 'mets', 5], ['2.xml', 'mets', 6], ['issue.xml', 'mets', 7]])
    expect(pages.map(rules)).toEqual([[], ['structure-gap', 'block-shared'], ['page-blank']])
    expect(pages[0]?.issue).toEqual({ publication: 'The Daily Paper', date: '1858-12-07' })
    expect(new TextDecoder().decode(pages[0]?.bytes)).toBe(PAGES['text/1.xml'])
    expect(new Set(pages.map(({ sha256 }) => sha256)).size).toBe(3)
  })

  it('is cut as it says itself, and nothing of it is lost', async () => {
    const cuts = (await all(mets(), { sibling: beside(PAGES) })).map((page) => cutPage(page))
    expect(cuts.slice(0, 2).map(({ dialect }) => dialect)).toEqual(['structure', 'structure'])
    expect([cuts[2]?.articles, rules(cuts[2] ?? { warnings: [] })]).toEqual([[], ['page-blank']])
    expect(cuts[0]?.articles).toMatchObject([{ given: 'a1', headline: 'War and Peace', truncated: false, warnings: [] }])
    expect(cuts[0]?.furniture.map(({ kind, lines }) => [kind, lines])).toEqual([['page-header', [1]], ['other', [5]]])
    expect(rules(cuts[0] ?? { warnings: [] })).toEqual(['structure-gap'])
    expect(cuts[1]?.articles.map(({ given, headline }) => [given, headline])).toEqual([['a1', null], ['a2', null]])
    expect(cuts[1]?.articles[0]?.warnings).toEqual([])
    expect(cuts[1]?.furniture).toMatchObject([{ kind: 'column-title', text: 'Shipping' }])
    expect(cuts[1]?.photos).toMatchObject([{ caption: 'A ship. Photograph by Smith.', article: 1 }])
  })

  it('joins an article over its pages, with line numbers that count on', async () => {
    const pages = await all(mets(), { sibling: beside(PAGES) })
    const { articles, pages: spans, photos } = joinPages('issue.xml', pages.map((page) => ({ page, cut: cutPage(page) })))
    expect(articles[0]?.paragraphs).toEqual([{ kind: 'paragraph', text: 'It was the best of times. It was the worst of times.', lines: [3, 4, 6] }])
    expect(spans.map(({ file, firstLine, lastLine, number }) => [number, file, firstLine, lastLine])).toEqual([[5, '1.xml', 1, 5], [6, '2.xml', 6, 9], [7, 'issue.xml', null, null]])
    expect(photos[0]).toMatchObject({ article: 1, lines: [9] })
  })

  it('is cut by its layout where it has no structure of articles', async () => {
    const [page] = await all(mets({ logical: '' }), { sibling: beside(PAGES) })
    expect(page?.units).toBeUndefined()
    expect(page && cutPage(page).dialect).toBe('layout')
  })

  it('finds files by the end of an absolute path or a URL, and never asks for one outside its folder', async () => {
    const asked: string[] = []
    const sibling = beside({ '1.xml': PAGES['text/1.xml'] ?? '', 'Text/2.xml': PAGES['text/2.xml'] ?? '' })
    const hrefs = ['https://example.org/iiif/a%20b/1.xml?x=1', '../../etc/2.xml']
    const pages = await all(mets({ hrefs }), { sibling: (href) => { asked.push(href); return sibling(href) } })
    expect(pages.map(texts).map((lines) => lines.length)).toEqual([5, 4])
    expect(asked.filter((href) => /^[/\\]|:|\.\./u.test(href))).toEqual([])
  })

  it('is refused before its first page when a page’s text is missing', async () => {
    const error = await refusal(all(mets(), { sibling: beside({ 'text/1.xml': PAGES['text/1.xml'] ?? '' }) }))
    expect([error.code, error.message.includes('Page 6'), error.message.includes('text\\2.xml')]).toEqual(['missing-file', true, true])
    expect((await refusal(one(mets()))).code).toBe('several-pages')
    expect((await refusal(all(mets(), { sibling: beside({ ...PAGES, 'text/2.xml': '<alto><Layout>' }) }))).message).toMatch(/page 6, 2\.xml.*breaks off/u)
    expect((await refusal(all(mets({ hrefs: ['1.tif'] }), { sibling: beside({}) }))).code).toBe('blank')
  })

  it('reads NDNP issues, whose pages and numbers stand in other places', async () => {
    const ndnp = `<mets LABEL="Alexandria Gazette., 1890-01-01"><dmdSec ID="issueModsBib"><mdWrap><xmlData><mods:mods><mods:originInfo><mods:dateIssued>1890-01-01</mods:dateIssued></mods:originInfo></mods:mods></xmlData></mdWrap></dmdSec>
      <dmdSec ID="pageModsBib1"><mdWrap><xmlData><mods:mods><mods:part><mods:detail type="page number"><mods:number>3</mods:number></mods:detail></mods:part></mods:mods></xmlData></mdWrap></dmdSec>
      <fileSec><fileGrp ID="pageFileGrp1"><file ID="serviceFile1" USE="service"><FLocat xlink:href="0001.jp2"/></file><file ID="ocrFile1" USE="ocr"><FLocat LOCTYPE="OTHER" xlink:href="./0001.xml"/></file></fileGrp></fileSec>
      <structMap><div TYPE="np:issue" DMDID="issueModsBib"><div TYPE="np:page" DMDID="pageModsBib1"><fptr FILEID="serviceFile1"/><fptr FILEID="ocrFile1"/></div></div></structMap></mets>`
    const [page, ...more] = await all(ndnp, { sibling: beside({ '0001.xml': PAGES['text/1.xml'] ?? '' }) })
    expect(more).toEqual([])
    expect([page?.number, page?.issue]).toEqual([3, { publication: 'Alexandria Gazette.', date: '1890-01-01' }])
  })

  it('takes PAGE XML and hOCR for its pages too', async () => {
    const pages = await all(mets({ hrefs: ['p.xml', 'p.hocr'], logical: '' }), {
      sibling: beside({ 'p.xml': '<PcGts><Page><TextRegion><TextLine><TextEquiv><Unicode>eins</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>', 'p.hocr': "<div class='ocr_page'><span class='ocr_line'>zwei</span></div>" }),
    })
    expect(pages.map(texts)).toEqual([['eins'], ['zwei']])
  })
})
