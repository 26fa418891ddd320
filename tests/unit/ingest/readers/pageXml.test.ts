import { describe, expect, it } from 'vitest'
import { cut, one, rules, texts } from './pageOf'

const page = (inside: string, year = '2019-07-15'): string =>
  `<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/${year}"><Page imageWidth="800" imageHeight="900">${inside}</Page></PcGts>`
const text = (unicode: string, attributes = ''): string => `<TextEquiv ${attributes}><Unicode>${unicode}</Unicode></TextEquiv>`
const at = (y: number, height = 20): string => `<Coords points="10,${y} 310,${y} 310,${y + height} 10,${y + height}"/>`
const region = (id: string, y: number, unicode: string, attributes = ''): string => `<TextRegion id="${id}" ${attributes}>${at(y)}<TextLine>${at(y)}${text(unicode)}</TextLine></TextRegion>`

describe('a PAGE XML page', () => {
  it('is read in every version, points as attribute or elements', async () => {
    for (const year of ['2010-03-19', '2013-07-15', '2017-07-15', '2018-07-15', '2019-07-15']) {
      expect(texts(await one(page(region('r', 5, 'Text'), year)))).toEqual(['Text'])
    }
    const old = await one(page(`<TextRegion id="r"><Coords><Point x="1" y="2"/><Point x="11" y="22"/></Coords><TextLine><Coords><Point x="1" y="2"/><Point x="11" y="12"/></Coords>${text('alt')}</TextLine></TextRegion>`))
    expect([old.lines[0]?.box, old.regions?.[0]?.box]).toEqual([[1, 2, 10, 10], [1, 2, 10, 20]])
  })

  it('takes of several readings the best, else the words, else the text of the region', async () => {
    const words = ['Wort', 'für', 'Wort'].map((word, index) => `<Word>${at(0)}${text(word, `conf="0.${index + 1}"`)}</Word>`).join('')
    const read = await one(page(
      `<TextRegion id="a"><TextLine>${words}${text('zweite', 'index="2"')}${text('erste', 'index="1" conf="0.8"')}</TextLine><TextLine>${words}</TextLine>${text('nicht noch einmal')}</TextRegion>
       <TextRegion id="b">${text('eins\n\nzwei')}</TextRegion>`,
    ))
    expect(read.lines.map((line) => [line.text, line.confidence])).toEqual([['erste', 0.8], ['Wort für Wort', 0.2], ['eins', undefined], ['zwei', undefined]])
  })

  it('knows the kinds of regions, nested ones too', async () => {
    const read = await one(page(
      [
        region('r1', 0, 'h', 'type="heading"'), region('r2', 30, 'c', 'type="caption"'), region('r3', 60, 'n', 'type="page-number"'), region('r4', 90, 'v', 'type="credit"'),
        region('r5', 120, 's', 'custom="structure {type:heading;}"'), `<AdvertRegion id="x">${region('r6', 150, 'a', 'type="heading"')}</AdvertRegion>`,
        `<TextRegion id="y" type="paragraph">${region('r7', 180, 'p')}</TextRegion>`, '<SeparatorRegion id="s"/>', `<ImageRegion id="i">${at(210)}</ImageRegion>`,
      ].join(''),
    ))
    expect(read.lines.map((line) => [line.text, read.regions?.[line.region ?? -1]?.kind])).toEqual([
      ['h', 'heading'], ['c', 'caption'], ['n', 'page-header'], ['v', 'byline'], ['s', 'heading'], ['a', 'advertisement'], ['p', 'text'],
    ])
    expect(read.regions?.map(({ kind }) => kind)).toContain('picture')
  })

  it('follows nested groups of the reading order, else the index in custom', async () => {
    const regions = ['c', 'a', 'b'].map((id, index) => region(id, index * 100, id, `custom="readingOrder {index:${{ a: 0, b: 1, c: 2 }[id]};}"`)).join('')
    const order = '<ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="2" regionRef="c"/><UnorderedGroupIndexed index="0" id="u"><RegionRef regionRef="a"/></UnorderedGroupIndexed><OrderedGroupIndexed index="1" id="o"><RegionRefIndexed index="0" regionRef="b"/></OrderedGroupIndexed></OrderedGroup></ReadingOrder>'
    for (const each of [page(order + regions), page(regions)]) {
      const read = await one(each)
      expect(read.hasReadingOrder).toBe(true)
      expect([...read.lines].sort((x, y) => (x.region ?? 0) - (y.region ?? 0)).map((line) => line.text)).toEqual(['a', 'b', 'c'])
    }
  })

  it('makes units of the articles that regions or lines are marked with', async () => {
    const article = (id: string): string => `custom="readingOrder {index:0;} structure {id:${id}; type:article;}"`
    const { articles, dialect, furniture, warnings } = await cut(page([
      region('h', 0, 'Nachruf', `type="heading" ${article('a1')}`), region('p', 40, 'Er war ein Mann.', article('a1')),
      `<TextRegion id="q">${at(80, 60)}<TextLine ${article('a1')}>${at(80)}${text('Ganz auf Seite eins.')}</TextLine><TextLine ${article('a2')}>${at(110)}${text('Wetter: schön.')}</TextLine></TextRegion>`,
      region('z', 300, 'Deutſcher Anzeiger', 'type="header"'),
    ].join('')))
    expect(dialect).toBe('structure')
    expect(articles.map(({ given, headline, paragraphs }) => [given, headline, paragraphs.map((each) => each.text)])).toEqual([
      ['a1', 'Nachruf', ['Er war ein Mann.', 'Ganz auf Seite eins.']],
      ['a2', null, ['Wetter: schön.']],
    ])
    expect(furniture.map(({ kind }) => kind)).toEqual(['page-header'])
    expect(rules({ warnings })).toEqual([])
  })

  it('says that text is left which no article names', async () => {
    const { furniture, warnings } = await cut(page(region('h', 0, 'Ein Satz.', 'custom="structure {id:a1; type:article;}"') + region('p', 40, 'Noch ein Satz, den niemand nennt.')))
    expect(furniture.map(({ lines }) => lines)).toEqual([[2]])
    expect(rules({ warnings })).toEqual(['structure-gap'])
  })

  it('joins words over ⸗ and ¬', async () => {
    const { articles } = await cut(page(`<TextRegion id="r">${at(0, 50)}<TextLine>${at(0)}${text('Die Verwal⸗')}</TextLine><TextLine>${at(25)}${text('tung be¬')}</TextLine><TextLine>${at(50)}${text('ginnt.')}</TextLine></TextRegion>`))
    expect(articles[0]?.paragraphs[0]?.text).toBe('Die Verwaltung beginnt.')
  })
})
