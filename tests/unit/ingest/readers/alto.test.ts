import { describe, expect, it } from 'vitest'
import { cutPage } from '../../../../src/ingest'
import { all, cut, one, rules, texts } from './pageOf'

const NS = 'xmlns="http://www.loc.gov/standards/alto/ns-v4#"'
const alto = (lines: string, { before = '', root = `alto ${NS}` } = {}): string =>
  `<?xml version="1.0"?><${root}>${before}<Layout><Page ID="P1" WIDTH="1000" HEIGHT="1400"><PrintSpace><TextBlock ID="B1">${lines}</TextBlock></PrintSpace></Page></Layout></${root.split(' ')[0]}>`
const line = (strings: string, attributes = 'HPOS="10" VPOS="20" WIDTH="300" HEIGHT="30"'): string => `<TextLine ${attributes}>${strings}</TextLine>`

describe('an ALTO page', () => {
  it.each([
    ['no namespace', 'alto'],
    ['version 2', 'alto xmlns="http://www.loc.gov/standards/alto/ns-v2#"'],
    ['a namespace of its own', 'alto xmlns="http://schema.ccs-gmbh.com/ALTO"'],
  ])('is read with %s', async (_, root) => {
    expect(texts(await one(alto(line('<String CONTENT="Text"/>'), { root })))).toEqual(['Text'])
  })

  it('is read with a prefix that is bound to nothing', async () => {
    const prefixed = alto(line('<String CONTENT="Text"/>'), { root: 'alto' }).replace(/<(\/?)(?=[A-Za-z])/gu, '<$1a:')
    expect(texts(await one(prefixed))).toEqual(['Text'])
  })

  it('is read inside another document', async () => {
    const inner = alto(line('<String CONTENT="Text"/>')).replace('<?xml version="1.0"?>', '')
    expect(texts(await one(`<?xml version="1.0"?><pageOCRDATA><content>${inner}</content></pageOCRDATA>`))).toEqual(['Text'])
  })

  it('joins words by its spaces, and Chinese without them unless they are as wide as a character', async () => {
    const page = await one(alto([
      line('<String CONTENT="New"/><SP/><String CONTENT="York"/><String CONTENT="er"/>'),
      line('<String CONTENT="New"/><String CONTENT="York"/>'),
      line('<String CONTENT="春"/><SP WIDTH="3"/><String CONTENT="耕"/><SP WIDTH="30"/><String CONTENT="忙"/><SP/><String CONTENT="2"/><SP/><String CONTENT="0"/>'),
    ].join('')))
    expect(texts(page)).toEqual(['New Yorker', 'New York', '春耕 忙20'])
  })

  it('keeps boxes, sizes and confidences', async () => {
    const page = await one(alto(
      line('<String CONTENT="ab" WC="0.5" STYLEREFS="T2"/><SP/><String CONTENT="cdef" CC="0099"/>') + line('<String CONTENT="x" HPOS="1" VPOS="2" WIDTH="3" HEIGHT="4"/>', 'STYLEREFS="P1 T1"'),
      { before: '<Styles><TextStyle ID="T1" FONTSIZE="9"/><TextStyle ID="T2" FONTSIZE="24.5"/></Styles>' },
    ))
    expect(page.size).toEqual([1000, 1400])
    expect(page.lines).toEqual([
      { n: 1, text: 'ab cdef', box: [10, 20, 300, 30], size: 24.5, confidence: 0.5, region: 0 },
      { n: 2, text: 'x', box: [1, 2, 3, 4], size: 9, region: 0 },
    ])
  })

  it('takes the place of a line from its outline where it has no other', async () => {
    const page = await one(alto('<TextLine><Shape><Polygon POINTS="10,20 110,22 110,50 10,48"/></Shape><String CONTENT="x"/></TextLine>'))
    expect(page.lines[0]?.box).toEqual([10, 20, 100, 30])
  })

  it('makes broken words whole, as the file says them or as the hyphen does', async () => {
    const rows = [
      '<String CONTENT="Ver" SUBS_TYPE="HypPart1" SUBS_CONTENT="Verwaltung"/><HYP CONTENT="-"/>',
      '<String CONTENT="waltung" SUBS_TYPE="HypPart2" SUBS_CONTENT="Verwaltung"/><SP/><String CONTENT="der"/>',
      '<String CONTENT="Stadt-" SUBS_TYPE="HypPart1" SUBS_CONTENT="Stadt-Rat"/>',
      '<String CONTENT="Rat"/><SP/><String CONTENT="be¬"/>',
      '<String CONTENT="schloß"/><SP/><String CONTENT="es."/>',
    ]
    const page = await one(alto(rows.map((strings, at) => line(strings, `HPOS="0" VPOS="${at * 40}" WIDTH="300" HEIGHT="30"`)).join('')))
    expect(texts(page).slice(0, 2)).toEqual(['Ver-', 'waltung der'])
    expect(page.lines[0]?.hyphenated).toBe('Verwaltung')
    expect(cutPage(page).articles[0]?.paragraphs[0]?.text).toBe('Verwaltung der Stadt-Rat beschloß es.')
  })

  it('knows regions by tags, types, margins and composed blocks', async () => {
    const block = (id: string, attributes = ''): string => `<TextBlock ID="${id}" ${attributes}>${line(`<String CONTENT="${id}"/>`)}</TextBlock>`
    const page = await one(
      `<alto ${NS}><Tags><StructureTag ID="t1" LABEL="titre 1"/><LayoutTag ID="t2" LABEL="advertisement"/><NamedEntityTag ID="t3" LABEL="Title Smith"/></Tags><Layout><Page>
        <TopMargin>${block('top')}</TopMargin>
        <PrintSpace>${block('head', 'TAGREFS="t1"')}${block('person', 'TAGREFS="t3"')}<ComposedBlock TAGREFS="t2"><ComposedBlock>${block('ad')}</ComposedBlock></ComposedBlock>
          <Illustration ID="i" HPOS="1" VPOS="1" WIDTH="9" HEIGHT="9"/><ComposedBlock TYPE="Illustration">${block('under')}</ComposedBlock></PrintSpace>
        <BottomMargin>${block('foot')}</BottomMargin></Page></Layout></alto>`,
    )
    expect(page.lines.map(({ region, text }) => [text, page.regions?.[region ?? -1]?.kind])).toEqual([
      ['top', 'page-header'], ['head', 'heading'], ['person', 'text'], ['ad', 'advertisement'], ['under', 'caption'], ['foot', 'page-footer'],
    ])
    expect(page.regions?.map(({ kind }) => kind)).toContain('picture')
  })

  it('follows the reading order it states, and says what that leaves out', async () => {
    const block = (id: string, y: number): string => `<TextBlock ID="${id}">${line(`<String CONTENT="${id}"/>`, `HPOS="0" VPOS="${y}" WIDTH="300" HEIGHT="30"`)}</TextBlock>`
    const page = (refs: string): string => `<alto ${NS}><ReadingOrder><OrderedGroup ID="g">${refs}</OrderedGroup></ReadingOrder><Layout><Page><PrintSpace>${block('c', 200)}${block('a', 0)}${block('b', 100)}</PrintSpace></Page></Layout></alto>`
    const ordered = await one(page('<ElementRef REF="a"/><ElementRef REF="b"/><ElementRef REF="c"/>'))
    expect(ordered.hasReadingOrder).toBe(true)
    expect([...ordered.lines].sort((a, b) => (a.region ?? 0) - (b.region ?? 0)).map(({ text }) => text)).toEqual(['a', 'b', 'c'])
    expect(ordered.warnings).toEqual([])
    const gaps = await one(page('<ElementRef REF="a"/><ElementRef REF="x"/><ElementRef REF="b"/>'))
    expect(rules(gaps)).toEqual(['reading-order-gap', 'reading-order-gap'])
    expect(rules(await cut(page('<ElementRef REF="c"/><ElementRef REF="b"/><ElementRef REF="a"/>')))).toEqual(['reading-order-gap'])
  })

  it('of several pages gives each with a file of its own that reads again', async () => {
    const page = (id: string, text: string): string => `<Page ID="${id}">${text === '' ? '' : `<PrintSpace><TextBlock><TextLine STYLEREFS="T"><String CONTENT="${text}"/></TextLine></TextBlock></PrintSpace>`}</Page>`
    const file = `<?xml version="1.0" encoding="ISO-8859-1"?><alto><Styles><TextStyle ID="T" FONTSIZE="7"/></Styles><Layout>${page('P1', 'R&D été &amp;')}${page('P2', '')}${page('P3', 'drei')}</Layout></alto>`
    const pages = await all(new Uint8Array(Buffer.from(file, 'latin1')))
    expect(pages.map(texts)).toEqual([['R&D été &'], [], ['drei']])
    expect(pages.map(rules)).toEqual([['markup-mended'], ['page-blank'], []])
    expect(new Set(pages.map(({ sha256 }) => sha256)).size).toBe(3)
    const again = await one(pages[0]?.bytes ?? '')
    expect([texts(again), again.lines[0]?.size, again.sha256]).toEqual([['R&D été &'], 7, pages[0]?.sha256])
  })
})
