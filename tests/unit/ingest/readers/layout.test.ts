import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountForLines, cutPage, type SourcePage } from '../../../../src/ingest'
import { altoOf, bottomOf, type Set } from './altoOf'
import { cut, one, rules } from './pageOf'

const SPRING = '本报讯（记者 王五）春风吹过平原，田间地头一派繁忙景象。农机手驾驶播种机在地里来回穿梭，合作社社员忙着搬运种子和化肥。\n截至目前，全县已播种春玉米十二万亩，占计划的六成。农业农村局组织技术人员分片包村，指导农民科学播种。'
const CANAL = '渠水顺着新修的闸门流进麦田，老支书赵有田蹲在渠边看水表。往年浇一遍地要排三天队，如今手机上点一下，水就到了地头。'
const METER = '水务部门在干渠上装了六十台计量设施，用水先刷卡，按方计价，每亩比过去省水四成，村民再不用连夜守渠。'
const CHOIR = '周末的文化广场上，社区合唱团正在排练。团里年纪最大的七十八岁，最小的刚上小学，谱子是退休音乐教师李桂兰一页页抄的。'
const BODY = 10

const column = (x: number, y: number, text: string): Set => ({ x, y, width: 200, size: BODY, text, isIndented: true })

/** A page of three columns: a headline over two of them, a picture with its caption, an article in the third. */
function page(): { sets: Set[]; picture: { x: number; y: number; width: number; height: number } } {
  const canal = column(0, 130, CANAL)
  const sets: Set[] = [
    { x: 60, y: 0, width: 320, size: 16, text: '立足水利补短板' },
    { x: 100, y: 40, width: 400, size: 36, text: '村民刷卡浇地' },
    { x: 80, y: 96, width: 320, size: 16, text: '——某县节水记' },
    canal,
    { x: 0, y: bottomOf(canal), width: 200, size: 13, text: '先刷卡后用水' },
    column(0, bottomOf(canal) + 24, METER),
    column(220, 130, `到了夏灌时节，${METER}`),
    { x: 220, y: 214, width: 200, size: BODY, text: '图为老支书在渠边看水表。本报记者 李四 摄' },
    { x: 440, y: 0, width: 200, size: 24, text: '全县春播过半' },
    column(440, 44, SPRING),
  ]
  return { sets, picture: { x: 220, y: 178, width: 200, height: 34 } }
}

describe('a page cut by size and position', () => {
  it('gives each headline the text under it, over the columns it spans', async () => {
    const { picture, sets } = page()
    const { articles, dialect, furniture, photos } = await cut(altoOf(sets, [picture]))
    expect(dialect).toBe('layout')
    expect(articles.map(({ headline }) => headline)).toEqual(['村民刷卡浇地', '全县春播过半'])
    expect(articles[0]).toMatchObject({ kicker: '立足水利补短板', subheadline: '——某县节水记' })
    expect(articles[0]?.paragraphs.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', CANAL], ['crosshead', '先刷卡后用水'], ['paragraph', METER], ['paragraph', `到了夏灌时节，${METER}`],
    ])
    expect(articles[1]).toMatchObject({ dateline: '本报讯', authors: [{ name: '王五', role: '记者' }] })
    expect(articles[1]?.paragraphs.map(({ text }) => text)).toEqual(SPRING.split('\n'))
    expect(photos).toMatchObject([{ caption: '图为老支书在渠边看水表。', credit: '本报记者 李四摄', article: 0 }])
    expect(furniture).toEqual([])
  })

  it('reads vertical text, from the right, in bands', async () => {
    const { sets } = page()
    const turned = altoOf(sets).replace(/HPOS="([\d.]+)" VPOS="([\d.]+)" WIDTH="([\d.]+)" HEIGHT="([\d.]+)"/gu, (_, x, y, width, height) => `HPOS="${1000 - y - height}" VPOS="${x}" WIDTH="${height}" HEIGHT="${width}"`)
    const { articles } = await cut(turned)
    expect(articles.map(({ headline }) => headline).sort()).toEqual(['全县春播过半', '村民刷卡浇地'])
    const canal = articles.find(({ headline }) => headline === '村民刷卡浇地')
    expect(canal?.paragraphs.map(({ text }) => text).slice(0, 3)).toEqual([CANAL, '先刷卡后用水', METER])
  })

  it('goes on at the top of the next column, in mid-sentence', async () => {
    const [head, rest] = [CHOIR.slice(0, 38), CHOIR.slice(38)]
    const { articles } = await cut(altoOf([
      { x: 0, y: 0, width: 200, size: 24, text: '合唱团登台' },
      { ...column(0, 44, head) },
      { ...column(220, 0, rest), isIndented: false },
    ]))
    expect(articles).toHaveLength(1)
    expect(articles[0]?.paragraphs.map(({ text }) => text)).toEqual([CHOIR])
    expect(rules(articles[0] ?? { warnings: [] })).toEqual([])
  })

  it('says that it guessed, when the column before had ended its sentence', async () => {
    const { articles } = await cut(altoOf([{ x: 0, y: 0, width: 200, size: 24, text: '合唱团登台' }, column(0, 44, CHOIR), column(220, 0, METER)]))
    expect(articles).toHaveLength(1)
    expect(rules(articles[0] ?? { warnings: [] })).toEqual(['flow-unsure'])
    expect(articles[0]?.confidence).toBeLessThan(0.9)
  })

  it('begins another article at a column top that opens as a report does', async () => {
    const { articles } = await cut(altoOf([{ x: 0, y: 0, width: 200, size: 24, text: '合唱团登台' }, column(0, 44, CHOIR), column(220, 0, SPRING)]))
    expect(articles.map(({ headline }) => headline)).toEqual(['合唱团登台', null])
    expect(rules(articles[1] ?? { warnings: [] })).toContain('headline-missing')
  })

  it('takes for furniture what the file calls an advertisement, the running head and dirt', async () => {
    const { articles, furniture } = await cut(altoOf([
      { x: 0, y: 0, width: 400, size: BODY, text: '2023年6月19日 星期一' },
      { x: 0, y: 60, width: 200, size: 24, text: '合唱团登台' },
      column(0, 104, CHOIR),
      { ...column(220, 60, '出售农机，价格从优。'), tag: 'ad' },
      { x: 220, y: 400, width: 200, size: BODY, text: '*~_' },
    ]))
    expect(articles).toHaveLength(1)
    expect(furniture.map(({ kind }) => kind)).toEqual(['page-header', 'advertisement', 'other'])
  })

  it('finds a line that runs over two columns', async () => {
    const row = (x: number, y: number, width = 200): Set => ({ x, y, width, size: BODY, text: '字'.repeat(width / BODY) })
    const lines = [0, 15, 30, 45].flatMap((y) => [row(0, y), row(210, y)])
    const crossed = [...lines, row(0, 60, 410), ...[75, 90, 105].flatMap((y) => [row(0, y), row(210, y)])]
    expect(rules(await cut(altoOf(lines)))).not.toContain('columns-crossed')
    expect(rules(await cut(altoOf(crossed)))).toContain('columns-crossed')
  })

  it('cuts by the text where lines have no place, and says so', async () => {
    const alto = altoOf([column(0, 0, SPRING), { x: 0, y: 300, width: 200, size: 24, text: '全县春播过半' }]).replace(/ (?:HPOS|VPOS|WIDTH|HEIGHT)="[\d.]+"/gu, '')
    const segmentation = await cut(alto)
    expect(segmentation.dialect).toBe('text-layer')
    expect(rules(segmentation)).toContain('places-missing')
    expect(segmentation.articles.map(({ headline }) => headline)).toEqual(['全县春播过半'])
  })
})

describe('for any layout, cutting', () => {
  const piece = fc.record({
    text: fc.constantFrom('全县春播过半', '■ 本报记者 张三', '本报讯（记者 张三）今年开播。', '图为工人。', '第5版', '***', 'Ver-', 'waltung der Stadt.', '农机手在地里来回穿梭，合作', ' ', '（下转2版）'),
    box: fc.option(fc.tuple(fc.integer({ min: -50, max: 900 }), fc.integer({ min: -50, max: 900 }), fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 120 })), { nil: undefined }),
    size: fc.option(fc.double({ min: 0.1, max: 90, noNaN: true }), { nil: undefined }),
    region: fc.option(fc.nat(5), { nil: undefined }),
  })
  const kinds = fc.array(fc.constantFrom('text', 'heading', 'caption', 'advertisement', 'crosshead', 'page-header', 'picture', 'byline', 'other', 'column-title'), { minLength: 6, maxLength: 6 })

  it('puts every line that is not blank into exactly one unit', async () => {
    const blank = await one(altoOf([column(0, 0, CANAL)]))
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), kinds, fc.boolean(), fc.array(fc.array(fc.nat(70), { maxLength: 8 }), { maxLength: 5 }), (pieces, found, hasReadingOrder, named) => {
        const page = {
          ...blank, hasReadingOrder, lines: pieces.map((each, at) => ({ n: at + 1, ...each })), regions: found.map((kind) => ({ kind })),
          units: named.length === 0 ? undefined : named.map((lines, at) => ({ id: `a${at}`, kind: 'article', label: 'ARTICLE', parts: [{ role: at % 2 ? 'headline' : 'body', lines }] })),
        } as SourcePage
        expect(accountForLines(page.lines, cutPage(page))).toEqual({ missing: [], duplicated: [] })
      }),
      { numRuns: 300 },
    )
  })

  it('cuts a page of twenty thousand lines', async () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => ({ n: at + 1, text: `第${at}行的文字，`, box: [(at % 40) * 100, Math.floor(at / 40) * 12, 90, 10] as [number, number, number, number] }))
    const page: SourcePage = { ...(await one(altoOf([column(0, 0, CANAL)]))), lines, regions: [] }
    expect(accountForLines(lines, cutPage(page))).toEqual({ missing: [], duplicated: [] })
  })
})
