import { expect, it } from 'vitest'

import { cutPage, readOnePage } from '../../../src/ingest'
import { pageReport } from '../../../src/ingest/report/pageReport'
import { accountForCharacters } from '../../../src/ingest/segmentation/accountForCharacters'

const DOUBLED = '实实现现高高质质量量发发展展'
const BODY = ['今年以来，全市上下坚持稳中求进', '工作总基调，经济运行总体平稳。', '下一步，要抓好各项工作落实。']

type Row = { size: number; text: string; top: number }
const rows = (texts: readonly string[], headingAt: number): Row[] =>
  texts.map((text, index) => ({ size: index === headingAt ? 60 : 24, text, top: 100 + 80 * index }))

const alto = (all: readonly Row[]): string =>
  `<alto><Layout><Page WIDTH="2000" HEIGHT="3000"><PrintSpace>${all.map(({ size, text, top }, n) => `<TextBlock ID="b${n}" HPOS="100" VPOS="${top}" WIDTH="600" HEIGHT="${size}"><TextLine HPOS="100" VPOS="${top}" WIDTH="600" HEIGHT="${size}"><String HPOS="100" VPOS="${top}" WIDTH="600" HEIGHT="${size}" CONTENT="${text}"/></TextLine></TextBlock>`).join('')}</PrintSpace></Page></Layout></alto>`
const hocr = (all: readonly Row[]): string =>
  `<html><body><div class="ocr_page" title="bbox 0 0 2000 3000">${all.map(({ size, text, top }) => `<p class="ocr_par"><span class="ocr_line" title="bbox 100 ${top} 700 ${top + size}; x_size ${size}">${text}</span></p>`).join('')}</div></body></html>`
const pageXml = (all: readonly Row[]): string =>
  `<PcGts><Page imageWidth="2000" imageHeight="3000">${all.map(({ size, text, top }, n) => `<TextRegion id="r${n}" type="${size > 30 ? 'heading' : 'paragraph'}"><Coords points="100,${top} 700,${top} 700,${top + size} 100,${top + size}"/><TextLine id="l${n}"><Coords points="100,${top} 700,${top} 700,${top + size} 100,${top + size}"/><TextEquiv><Unicode>${text}</Unicode></TextEquiv></TextLine></TextRegion>`).join('')}</Page></PcGts>`
const plain = (all: readonly Row[]): string => all.map(({ text }) => text).join('\n\n')

it.each([['ALTO', alto], ['hOCR', hocr], ['PAGE XML', pageXml], ['text', plain]] as const)('a line printed over itself loses and adds nothing in %s, as headline, crosshead or text', async (_format, write) => {
  const pages = [
    rows([DOUBLED, ...BODY], 0), rows([...BODY, DOUBLED, ...BODY.map((text) => `又${text}`)], 3), rows(['夏粮丰收', ...BODY, DOUBLED], 0),
    rows(['夏粮丰收', `${DOUBLED}，`, ...BODY], 0), rows(['夏粮丰收', ...BODY, `（${DOUBLED}）`, '又一段文字在此。'], 0),
    rows(['夏粮丰收', '专题访谈专题访谈', ...BODY], 1), rows([`${DOUBLED}${DOUBLED}`, ...BODY], 0), rows([DOUBLED, '实实现现', ...BODY], 0),
    rows(['夏粮丰收', `■本报记者 张三丰 ${DOUBLED}`, ...BODY], 0), rows(['夏粮丰收', '本本报报记记者者张张三三丰丰', ...BODY], 0),
    rows(['（（上上接接11版版））', ...BODY], 0), rows(['夏粮丰收', ...BODY, '图图为为丰丰收收。。张张三三摄摄'], 0),
  ]
  for (const page of pages) {
    const source = await readOnePage(new TextEncoder().encode(write(page)), { fileName: 'page' })
    const segmentation = cutPage(source)
    expect(accountForCharacters(source.lines, segmentation), page.map(({ text }) => text).join('|')).toEqual({ added: 0, lost: 0, places: [] })
    expect(pageReport(source, segmentation, null, segmentation.articles.map((_, index) => String(index))).faults.map(({ rule }) => rule)).not.toContain('characters-lost')
  }
})
