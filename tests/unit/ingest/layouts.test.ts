import { describe, expect, it } from 'vitest'
import type { Segmentation } from '../../../src/ingest'
import { segment } from './segment'
import { setInColumn } from './setInColumn'

const SPRING = '春风吹过平原，田间地头一派繁忙景象。农机手驾驶播种机在地里来回穿梭，合作社社员忙着搬运种子和化肥。“今年墒情好，我们提前一周开播。”合作社理事长王大山说。'
const FOUNDER = '合作社理事长王大山今年五十二岁，种了半辈子地。三年前，他牵头办起农机合作社，流转土地两千亩，买回播种机六台。'
const SOWING = '截至目前，全县已播种春玉米十二万亩，占计划的六成。农业农村局组织技术人员分片包村，指导农民科学播种，确保一播全苗。'
const CANAL = '渠水顺着新修的闸门流进麦田，老支书赵有田蹲在渠边看水表。往年浇一遍地要排三天队，如今手机上点一下，水就到了地头。'
const METER = '水务部门在干渠上装了六十台计量设施，用水先刷卡，按方计价，每亩比过去省水四成，村民再不用连夜守渠。'
const CHOIR = '周末的文化广场上，社区合唱团正在排练。团里年纪最大的七十八岁，最小的刚上小学，谱子是退休音乐教师李桂兰一页页抄的。'
const STAGE = '县文化馆每季度派老师下乡辅导，送戏二百场，群众自己登台的占一半，冬闲时节的乡村比过年还热闹。'

const column = (text: string): string => setInColumn(text)

const heads = (segmentation: Segmentation): (string | null)[] => segmentation.articles.map((article) => article.headline)
const kinds = ({ articles }: Segmentation, at = 0): string[] => articles[at]?.paragraphs.map((paragraph) => paragraph.kind) ?? []

describe('a text layer', () => {
  it('gives bodies the headlines that follow them', () => {
    const page = segment(`${column(`本报讯（记者 王五）${SPRING}`)}\n\n${column(SOWING)}\n\n全县春播过半\n\n${column(`本报讯（记者 李四）${CANAL}`)}\n\n${column(METER)}\n\n刷卡浇地 按方计价`)
    expect(heads(page)).toEqual(['全县春播过半', '刷卡浇地 按方计价'])
  })

  it('gives bodies the headlines that stand before them, where the page is so', () => {
    const page = segment(`全县春播过半\n\n${column(`本报讯（记者 王五）${SPRING}`)}\n\n${column(SOWING)}\n\n刷卡浇地 按方计价\n\n${column(`本报讯（记者 李四）${CANAL}`)}\n\n${column(METER)}`)
    expect(heads(page)).toEqual(['全县春播过半', '刷卡浇地 按方计价'])
    expect(page.articles[1]?.authors).toEqual([{ name: '李四', role: '记者' }])
  })

  it('gives a byline directly under another headline to the text below it', () => {
    const page = segment(`${column(`本报讯（记者 王五）${SPRING}`)}\n\n全县春播过半\n■ 本报记者 李四\n\n${column(CANAL)}\n\n${column(METER)}\n\n村民刷卡浇地`)
    expect(page.articles.map((article) => article.authors.map((author) => author.name))).toEqual([['王五'], ['李四']])
  })

  it('reads a byline over two lines, glued and spaced names', () => {
    const page = segment(`■ 本报记者 王五 程  龙\n本报通讯员 李超张培龙\n\n${column(SPRING)}\n\n${column(SOWING)}\n\n全县春播过半`)
    expect(page.articles[0]?.authors.map((author) => author.name)).toEqual(['王五', '程龙', '李超', '张培龙'])
    expect(page.articles[0]?.lines.byline).toEqual([1, 2])
  })

  it('joins a sentence over a blank line and over a page foot', () => {
    const [first = '', second = '', ...rest] = column(SPRING).split('\n')
    for (const between of ['', '\n第 5 页\n']) {
      const page = segment(`本报讯（记者 王五）全县开播。\n\n${first}\n${between}\n${second}\n${rest.join('\n')}\n\n全县春播`)
      expect(page.articles[0]?.paragraphs.map((paragraph) => paragraph.text)).toEqual(['本报讯（记者 王五）全县开播。', SPRING])
    }
  })

  it('cuts paragraphs where every line has a blank line after it', () => {
    const text = `■ 本报记者 王五\n${column(SPRING)}\n${column(SOWING)}\n党建引领开新局\n${column(CANAL)}\n${column(METER)}\n\n全县春播过半`
    const page = segment(text.replaceAll('\n', '\n\n'))
    expect(heads(page)).toEqual(['全县春播过半'])
    expect(kinds(page)).toEqual(['paragraph', 'paragraph', 'crosshead', 'paragraph', 'paragraph'])
  })

  it('tells crossheads from headlines', () => {
    const page = segment(`■ 本报记者 王五\n\n${column(FOUNDER)}\n\n强基固本 提质增效\n\n${column(SPRING)}\n\n春播用上新农机\n——合作社理事长王大山的一天\n\n${column(CANAL)}\n\n${column(METER)}\n\n村民刷卡浇地不守渠`)
    expect(heads(page)).toEqual(['春播用上新农机', '村民刷卡浇地不守渠'])
    expect(kinds(page)).toEqual(['paragraph', 'crosshead', 'paragraph'])
    expect(page.articles[0]?.subheadline).toBe('——合作社理事长王大山的一天')
  })

  it('keeps a far editor’s note with the article it speaks of', () => {
    const page = segment(`本报讯（记者 王五）${CANAL}\n${METER}\n\n村民刷卡浇地\n\n本报讯（记者 李四）${CHOIR}\n\n社区合唱团排练忙\n\n编者按 合作社理事长王大山和农机手的故事，从春播讲起。\n\n本报讯（记者 赵六）${STAGE}\n\n送戏下乡二百场\n\n本报讯（记者 钱七）${SPRING}\n\n合作社春播忙`)
    const owner = page.articles.find((article) => article.paragraphs.some((paragraph) => paragraph.kind === 'note'))
    expect(owner?.headline).toBe('合作社春播忙')
  })

  it('parts two headlines that met', () => {
    const page = segment(`${column(`本报讯（记者 王五）${SPRING}`)}\n\n${column(SOWING)}\n\n全县春播过半\n\n水务部门刷卡浇地\n\n${column(`本报讯（记者 李四）${CANAL}`)}\n\n${column(METER)}\n\n${column(`本报讯（记者 赵六）${CHOIR}`)}\n\n社区合唱团排练忙\n\n${column(`本报讯（记者 钱七）${STAGE}`)}\n\n送戏下乡二百场`)
    expect(heads(page)).toEqual(['全县春播过半', '水务部门刷卡浇地', '社区合唱团排练忙', '送戏下乡二百场'])
  })

  it('reads traditional characters', () => {
    const page = segment(`本報訊（記者 王五）${SPRING}\n\n春耕正當時\n\n本報記者 李四\n\n${CANAL}\n\n渠水進麥田`)
    expect(page.articles.map((article) => article.dateline)).toEqual(['本報訊', null])
    expect(page.articles.map((article) => article.authors[0]?.name)).toEqual(['王五', '李四'])
  })

  it('keeps a headless continuation as an article of its own and says where it comes from', () => {
    const page = segment(`（上接第一版）\n${column(CANAL)}\n\n${column(METER)}\n\n全县春播过半\n\n${column(`本报讯（记者 王五）${SPRING}`)}\n\n${column(SOWING)}（下转4版）\n\n合唱团登台\n\n${column(`本报讯（记者 李四）${CHOIR}`)}\n\n${column(STAGE)}`)
    expect(heads(page)).toEqual([null, '全县春播过半', '合唱团登台'])
    expect(page.articles.map((article) => article.continuation)).toEqual(['上接第一版', '下转4版', null])
    expect(page.articles[0]?.warnings.map((warning) => warning.rule)).toContain('headline-missing')
    expect(page.articles[1]?.truncated).toBe(false)
  })
})

describe('OCR', () => {
  const ocr = (text: string): string => text.replaceAll('，', ', ')

  it('joins a paragraph cut at a column break and says when a text stops', () => {
    const page = segment(ocr(`全县春播过半\n\n本报讯（记者 王五）${SPRING.slice(0, 40)}\n\n${SPRING.slice(40)}\n\n${SOWING}去年5月份，县\n\n村民刷卡浇地\n\n本报讯（记者 李四）${CANAL}\n\n${METER}`))
    expect(page.dialect).toBe('ocr')
    expect(page.articles.map((article) => article.truncated)).toEqual([true, false])
    expect(page.articles[0]?.paragraphs[0]?.text).toBe(`本报讯（记者 王五）${SPRING}`)
  })

  it('keeps the copy of a doubled text that completes its neighbour', () => {
    const [head, rest] = [METER.slice(0, 14), METER.slice(14)]
    const page = segment(ocr(`全县春播过半\n\n本报讯（记者 王五）${SPRING}\n\n${SOWING}去年5月份，县\n\n${rest}\n\n${rest}\n\n村民刷卡浇地\n\n本报讯（记者 李四）${CANAL}\n\n${head}\n\n${rest}\n\n${METER.slice(0, 16)}备成为样板。`))
    expect(page.furniture.filter((item) => item.kind === 'duplicate').flatMap((item) => item.lines)).toEqual([7, 9])
    expect(page.articles[1]?.paragraphs[1]?.text).toBe(METER)
  })

  it('takes the title of a column and a notice for furniture', () => {
    const page = segment(ocr(`改作风 树新风\n\n实干开新局\n\n全县春播过半\n\n本报讯（记者 王五）${SPRING}\n\n${SOWING}\n\n“大家谈”约稿启事\n\n截稿时间: 2022年8月31日\n投稿邮箱: news@example.com\n联系电话: 13800000000`))
    expect(page.furniture.map((item) => item.kind)).toEqual(['column-title', 'notice'])
    expect(page.articles[0]).toMatchObject({ kicker: '实干开新局', headline: '全县春播过半' })
  })

  it('finds captions where pictures leave a gap, with credits under, above and behind them', () => {
    const page = segment(ocr(`全县春播过半\n\n本报讯（记者 王五）${SPRING}\n\n${SOWING}\n\n\n\n目击\n\n7月1日，工人在安装水管。\n\n■ 本报记者 李四\n\n村民刷卡浇地\n\n本报讯（记者 赵六）${CANAL}\n\n${METER}\n\n\n\n□王七 报道\n\n文化广场热闹非凡。图为合唱团在排练。\n\n合唱团登台\n\n本报讯（记者 钱八）${CHOIR}\n\n${STAGE}\n\n\n\n6月30日，学生在领书。 ■ 本报记者 孙九`))
    expect(page.photos.map((photo) => [photo.caption, photo.credit])).toEqual([
      ['7月1日，工人在安装水管。', '本报记者 李四'],
      ['文化广场热闹非凡。图为合唱团在排练。', '王七 报道'],
      ['6月30日，学生在领书。', '本报记者 孙九'],
    ])
    expect(heads(page)).toEqual(['全县春播过半', '村民刷卡浇地', '合唱团登台'])
    expect(page.furniture.map((item) => item.text)).toEqual(['目击'])
  })

  it('takes a signature in brackets for the byline', () => {
    const page = segment(ocr(`大家谈\n\n春播要抢农时\n\n向科技要产量\n\n${SPRING}\n\n${SOWING}\n\n(王大山 某县县委书记)\n\n浇地不再守渠\n\n节水才能增收\n\n${CANAL}\n\n${METER}\n\n(赵有田 某村党支部书记)`))
    expect(page.articles.map((article) => article.authors.map((author) => author.name))).toEqual([['王大山'], ['赵有田']])
  })
})
