import { describe, expect, it } from 'vitest'
import type { Segmentation } from '../../../src/ingest'
import { segment } from './segment'
import { setInColumn } from './setInColumn'

const GRILL = '企业负责人赵立群说，过去办一张许可证要跑四个窗口，如今只需一次。审批局把十二个事项并成一件，材料从三十一份减到九份。'
const POND = '渔光互补项目的板子一排排立在塘面上，板下养鱼，板上发电。镇里算过一笔账，一亩塘一年多收三千元。'
const GUARD = '村民曹有福在电站做巡检，每月工资三千八。“离家五分钟，中午还能回去给老人做饭。”他说。'
const SIGNED = '4月2日，全市招商引资工作会议召开，通报一季度项目落地情况，并与六家企业集中签约，一季度签约项目三十二个。'
const PARK = '历时两年建设的城南公园主体工程已经完工，园内栽植乔木六千余株，铺设健身步道八公里，预计十月一日向市民开放。'
const PARKED = '公园设有儿童乐园、老年活动区和一座小型图书馆，全部免费。周边三个小区的居民步行十分钟即可到达。'
const SCALE = '走进光明路菜市场，每个摊位都摆着一台带屏幕的电子秤。称完菜，单价、重量、总价一目了然，扫码还能看到这批菜的检测结果。'
const SCALED = '市场管理方说，智慧秤上线三个月，短斤少两的投诉下降了九成，摊主的生意也更好做了。'
const LUNCH = '中午十一点半，幸福社区老人食堂坐满了人。两荤两素一汤，七十岁以上老人只收六元。'
const LUNCHED = '食堂由街道补贴、餐饮公司运营，每天供应二百多份。行动不便的老人，志愿者送餐上门。'

const column = (text: string): string => setInColumn(text)

const heads = ({ articles }: Segmentation): (string | null)[] => articles.map((article) => article.headline)
const names = ({ articles }: Segmentation): string[][] => articles.map((article) => article.authors.map(({ name }) => name))
const paragraphs = ({ articles }: Segmentation, at = 0): string[] => articles[at]?.paragraphs.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text) ?? []
const crossheads = ({ articles }: Segmentation, at = 0): string[] => articles[at]?.paragraphs.filter(({ kind }) => kind === 'crosshead').map(({ text }) => text) ?? []
const ocr = (text: string): string => text.replaceAll('，', ', ').replaceAll('（', '(').replaceAll('）', ')')

describe('a jump between pages', () => {
  it.each(['（上接第一版）', '◀ 上接 A01 版', '[上接第一版】', '▲上接1版', '【紧接01版】', '（上接第一版要闻）'])('%s opens a text of its own', (mark) => {
    const page = segment(column(`本报讯（记者 龚晓雯）${SIGNED}`), '一季度签约项目三十二个', mark, column(POND), column(GUARD), '板上发电 板下养鱼')
    expect(heads(page)).toEqual(['一季度签约项目三十二个', '板上发电 板下养鱼'])
    expect(page.articles[1]?.continuation).toBe(mark.replace(/^[（[【◀▲\s]+|[）】]+$/gu, ''))
  })

  it.each(['（下转第四版）', '▲下转3版', '→下转第2版', '【下转03版】'])('%s at the end of a line ends it', (mark) => {
    const page = segment(column(`本报讯（记者 龚晓雯）${SIGNED}`), column(GRILL) + mark, '一季度签约项目三十二个')
    expect(page.articles[0]).toMatchObject({ continuation: mark.replace(/^[（【▲→]|[）】]$/gu, ''), truncated: false })
  })

  it.each(['>>>下转A02', '下转第四版', '（下转2版）'])('%s on its own line belongs to the text above, even under its headline', (mark) => {
    const page = segment(column(`本报讯（记者 龚晓雯）${SIGNED}`), '一季度签约项目三十二个', mark)
    expect(page.articles).toHaveLength(1)
    expect(page.articles[0]?.continuation).toBe(mark.replace(/[（）>]/gu, ''))
  })

  it('has no headline here, or a new one under the mark', () => {
    const page = segment('（上接第一版）', column(POND), column(GUARD), `▲上接1版\n让老厂房“活”起来\n${column(`走进原来的纺织三厂，锯齿形的屋顶还在，里面却换了模样。${SCALED}`)}`)
    expect(page.articles.map(({ continuation, headline }) => [continuation, headline])).toEqual([['上接第一版', null], ['上接1版', '让老厂房“活”起来']])
  })

  it('is read behind a headline, which stays without it', () => {
    const page = segment('让城南公园“活”起来（上接1版）', column(PARK), column(PARKED))
    expect(page.articles[0]).toMatchObject({ continuation: '上接1版', headline: '让城南公园“活”起来' })
  })
})

describe('a byline', () => {
  it('is a bare name under the headline, at the end, or in brackets there', () => {
    const under = segment('城南公园十月开园', '周明远', ocr(PARK), ocr(PARKED))
    const end = segment('城南公园十月开园', column(PARK), `${column(PARKED)}\n周明远`)
    const bracket = segment('城南公园十月开园', column(PARK), column(`${PARKED}（周 远）`), '菜市场装上“智慧秤”', column(SCALE), column(`${SCALED}（记者 谭 可 通讯员 张培龙）`))
    expect([names(under), names(end)]).toEqual([[['周明远']], [['周明远']]])
    expect(names(bracket)).toEqual([['周远'], ['谭可', '张培龙']])
  })

  it('is two lines, with a name cut between them', () => {
    const page = segment(`■本报记者 甘\n露 通讯员 苗青\n${column(GRILL)}`, column(SIGNED), '四个窗口并成一个')
    expect(names(page)).toEqual([['甘露', '苗青']])
  })

  it('in brackets under a text ends it, so that the next heading is a headline', () => {
    const page = segment('城南公园十月开园', column(PARK), column(PARKED), '（周 远）', '菜市场装上“智慧秤”', column(SCALE), column(SCALED), '（记者 谭可）')
    expect(heads(page)).toEqual(['城南公园十月开园', '菜市场装上“智慧秤”'])
    expect(names(page)).toEqual([['周远'], ['谭可']])
  })
})

describe('a headline', () => {
  it('of one line is told from a crosshead with neither byline nor dateline', () => {
    const page = segment('城南公园十月开园', column(PARK), column(PARKED), '菜市场装上“智慧秤”', column(SCALE), column(SCALED), '老人食堂饭菜香', column(LUNCH), column(LUNCHED))
    expect(heads(page)).toEqual(['城南公园十月开园', '菜市场装上“智慧秤”', '老人食堂饭菜香'])
    expect(page.articles.map((article) => article.paragraphs.length)).toEqual([2, 2, 2])
  })

  it('wrapped in mid-word is one clause again', () => {
    const page = segment(column(`本报讯（记者 甘露）9月13日，全市秋粮生产现场会在安陵镇召开，示范片亩产预计超七百公斤。${GRILL}`), '秋粮生产现场会在安陵召\n开 示范片亩产预计超七百公斤')
    expect(heads(page)).toEqual(['秋粮生产现场会在安陵召开 示范片亩产预计超七百公斤'])
  })

  it('is the line that the other one leads into, wherever that stands', () => {
    const page = segment(column(`本报讯（记者 甘露）${SIGNED}`), column(GRILL), '抢抓机遇加快项目建设\n推动招商引资再上台阶', '周广瑞到河西新区调研时强调')
    expect(page.articles[0]).toMatchObject({ headline: '抢抓机遇加快项目建设 推动招商引资再上台阶', kicker: '周广瑞到河西新区调研时强调' })
  })

  it('printed over itself is read once', () => {
    const page = segment(column(`本报讯（记者 甘露）${SIGNED}`), column(GRILL), '签签约约项项目目三三十十二二个个')
    expect(heads(page)).toEqual(['签约项目三十二个'])
  })
})

describe('paragraphs', () => {
  it('are cut by the blanks they begin with, where no line is blank', () => {
    const text = [PARK, PARKED, SCALED, LUNCHED].map((paragraph) => setInColumn(paragraph, { indent: '　　' })).join('\n')
    expect(paragraphs(segment('城南公园十月开园', `本报记者 周远\n${text}`))).toEqual([PARK, PARKED, SCALED, LUNCHED])
  })

  it('are cut by the room that a first line lacks and a last one leaves', () => {
    const text = [PARK, GRILL, SCALED, LUNCHED, SCALE].map((paragraph) => setInColumn(paragraph, { width: 21 })).join('\n')
    expect(paragraphs(segment('城南公园十月开园', `本报记者 周远\n${text}`))).toEqual([PARK, GRILL, SCALED, LUNCHED, SCALE])
  })

  it('are the turns of an interview', () => {
    const turns = ['记者：今年的新品种和往年比有什么不同？', '邢跃进：最大的不同是抗倒。株高降了八厘米，茎秆壁厚了，五月那场大风过后，示范田基本没有倒伏。', '记者：下一步有什么打算？', '邢跃进：把课堂搬到地头。技术只有长在泥土里，才是真技术。']
    const page = segment('让技术长在泥土里\n——对话省农科院小麦专家邢跃进', `本报记者 冯晓岚\n\n${turns.map(column).join('\n')}`)
    expect(paragraphs(page)).toEqual(turns)
  })

  it('stand under numbered crossheads, whatever their length', () => {
    const page = segment('家门口的好学校多起来', '本报记者 蒋怀瑾', [column(GRILL), '一、先建学校，再盖楼房', column(PARK), '（二）名校带新校，老师流动起来', column(LUNCHED)].join('\n'))
    expect(crossheads(page)).toEqual(['一、先建学校，再盖楼房', '（二）名校带新校，老师流动起来'])
    expect(heads(page)).toEqual(['家门口的好学校多起来'])
  })

  it('of verse are stanzas, line by line', () => {
    const page = segment('十月', '何秋池', '稻子弯下腰\n田野便高了一寸\n母亲把镰刀磨亮\n月亮也跟着亮了', '渡船把两岸系在一起\n像一根旧扣子\n缝了又松\n松了又缝', '老屋的灯', '周明远', ocr(PARK), ocr(PARKED))
    expect(paragraphs(page)).toEqual(['稻子弯下腰 田野便高了一寸 母亲把镰刀磨亮 月亮也跟着亮了', '渡船把两岸系在一起 像一根旧扣子 缝了又松 松了又缝'])
    expect(page.articles[0]?.truncated).toBe(false)
  })

  it('go on where an open quotation is closed, and behind a caption that a picture put between', () => {
    const page = segment(ocr('老人食堂饭菜香'), ocr('本报讯（记者 宋扬）中午十一点半，老人食堂坐满了人。志愿者笑着说：“两荤两素，在好。'), ocr('一汤也一样，只收六元。”老人们都说好，因为食堂由街道补'), '图为老人在食堂用餐。', ocr('贴、餐饮公司运营，每天供应二百多份。'))
    expect(page.articles[0]?.paragraphs).toHaveLength(1)
    expect(page.photos.map(({ caption }) => caption)).toEqual(['图为老人在食堂用餐。'])
  })
})

describe('short items', () => {
  const items = [['市图书馆延长夜间开放时间', '本报讯（记者 沈佳宁）5月6日起，市图书馆夜间开放时间延长至22时，读者凭身份证即可入馆，自习室增加座位二百四十个。'], ['供热管网改造提前开工', '本报讯（通讯员 郑海波）今年全市计划改造老旧供热管网46公里，涉及小区58个，预计9月底前全部完工。'], ['东沙渔港新码头年底投用', '本报讯（万里程）总投资三亿二千万元的东沙渔港新码头主体工程日前完工，预计年底投入使用。']]

  it('with headlines of their own are articles, set solid under the name of their column', () => {
    const page = segment(`简讯\n${items.flat().map(ocr).join('\n')}`)
    expect(heads(page)).toEqual(items.map(([head]) => head))
    expect(names(page)).toEqual([['沈佳宁'], ['郑海波'], ['万里程']])
    expect(page.furniture.map(({ kind, text }) => [kind, text])).toEqual([['column-title', '简讯']])
  })

  it('behind bullets are the paragraphs of one, with all who signed them', () => {
    const page = segment(column(`本报讯（记者 龚晓雯）${SIGNED}`), '一季度签约项目三十二个', '一周简讯', column('●8月27日，县农业农村局到姜店镇开展玉米技术指导，发放明白纸二千份。（高 翔）'), column('●近日，县图书馆举办诗词诵读会，一百五十余名读者参加。（蒋 薇）'))
    expect(heads(page)).toEqual(['一季度签约项目三十二个', '一周简讯'])
    expect(names(page)[1]?.sort()).toEqual(['蒋薇', '高翔'])
  })
})

describe('captions in OCR', () => {
  it('are found by what they say, by the credit on their line, and by the one above them', () => {
    const page = segment('城南公园十月开园', ocr(`本报讯（记者 宋扬）${PARK}`), ocr(PARKED), ocr('市民在光明路菜市场扫描秤上的二维码，查看蔬菜检测结果。唐可 摄'), '菜市场装上“智慧秤”', ocr(`本报讯（记者 唐可）${SCALE}`), ocr(SCALED), '□邱泽 徐伯言 报道', ocr('2月19日，在古渡镇的传习所里，孩子们跟着传承人学习剪纸。'), '老人食堂饭菜香', '□ 本报记者 宋扬', ocr(LUNCH), ocr('志愿者（左）为行动不便的老人送餐。 （资料图片）'), ocr(LUNCHED))
    expect(page.photos.map(({ credit }) => credit)).toEqual(['唐可 摄', '邱泽 徐伯言 报道', '资料图片'])
    expect(heads(page)).toEqual(['城南公园十月开园', '菜市场装上“智慧秤”', '老人食堂饭菜香'])
  })
})

describe('what was printed twice', () => {
  it('is a part of a paragraph that stands whole elsewhere', () => {
    const page = segment('城南公园十月开园', ocr(`本报讯（记者 宋扬）${PARK}`), ocr(PARKED), '菜市场装上“智慧秤”', ocr(`本报讯（记者 唐可）${SCALE}`), ocr(PARK.slice(22)), ocr(SCALED))
    expect(page.furniture.map(({ kind, lines }) => [kind, lines])).toEqual([['duplicate', [11]]])
  })

  it('is the end of a sentence, once and again, below where it belongs', () => {
    const rest = '座椅更换一新，惠及居民五万户。'
    const page = segment('城南公园十月开园', ocr(`本报讯（记者 宋扬）${PARK.slice(0, -1)}，${PARKED.slice(0, -1)}，步道旁的旧`), ocr(rest), ocr(`${PARKED}${LUNCH}`), ocr(`${SCALE}${SCALED}`), ocr(rest), ocr(rest))
    expect(page.furniture.flatMap(({ lines }) => lines)).toEqual([11, 13])
    expect(paragraphs(page)[0]).toContain(rest)
  })
})

describe('a page in traditional characters', () => {
  it('is read by the same forms', () => {
    const page = segment(column('【記者施柏翰／澄浦報導】新學年開始，全市新增學位四萬個，學生就近入學比例超過九成五，家長樂見其成。（下轉第三版）'), '新學年增學位四萬', '■本報記者 歐陽慧 劉麗華', column('「水塘邊種樹，樹下養雞，雞糞肥田。」七十歲的農戶羅伯說起他的「三寶」，滿臉笑容，荒地成了農場。'), column('十年前他從城裏退休回鄉，租下十二畝荒地，一鋤一鋤開出來。'), '荒地變農場 羅伯有「三寶」', '圖為農場一角。 本報記者 劉麗華 攝', '本版編輯：張三　美術編輯：李四')
    expect(names(page)).toEqual([['施柏翰'], ['歐陽慧', '劉麗華']])
    expect(page.articles[0]?.continuation).toBe('下轉第三版')
    expect(page.photos).toMatchObject([{ caption: '圖為農場一角。', credit: '本報記者 劉麗華 攝' }])
    expect(page.furniture.map(({ kind }) => kind)).toEqual(['imprint'])
  })
})

describe('confidence', () => {
  it('is lower, with a warning, where a heading could be a crosshead or a headline', () => {
    const sure = segment('城南公园十月开园', column(`本报讯（记者 宋扬）${PARK}`), column(PARKED))
    const unsure = segment('城南公园十月开园', column(PARK), column(PARKED), '乔木成荫', column('来公园健身的居民说，步道平整，乔木成荫，老年活动区和儿童乐园都不收费。'), column(LUNCHED))
    expect(sure.articles[0]).toMatchObject({ confidence: 0.98, warnings: [] })
    expect(unsure.articles.some(({ warnings }) => warnings.some(({ rule }) => rule === 'crosshead-unsure'))).toBe(true)
    expect(Math.min(...unsure.articles.map(({ confidence }) => confidence))).toBeLessThan(0.9)
  })

  it('is lower where the headline has no word of its text', () => {
    const page = segment(column(`本报讯（记者 宋扬）${PARK}`), column(PARKED), '一根网线连起山里与山外')
    expect(page.articles[0]?.warnings.map(({ rule }) => rule)).toContain('headline-unlike')
  })
})
