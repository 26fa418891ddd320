import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentPage } from '../../../src/ingest'
import { joinBylineRows } from '../../../src/ingest/segmentation/bylineRows'
import { isBylineLine, parseByline } from '../../../src/ingest/segmentation/parseByline'
import { parseOpening } from '../../../src/ingest/segmentation/parseOpening'
import { parseSignature } from '../../../src/ingest/segmentation/parseSignature'
import { pageOf } from './seeds'

const people = (text: string): string[] | undefined => parseByline(text)?.authors.map(({ name, role }) => `${name}/${role}`)

describe('a byline', () => {
  it.each([
    ['■ 本报记者 夏旭光 郭绍隆', ['夏旭光/记者', '郭绍隆/记者']],
    ['■本报记者 刘作义 本报通讯员 谭曰鹏', ['刘作义/记者', '谭曰鹏/通讯员']],
    ['□孙伟 付研 许慧 李坤朋 报道', ['孙伟/null', '付研/null', '许慧/null', '李坤朋/null']],
    ['口孙伟 付研 报道', ['孙伟/null', '付研/null']],
    ['□记者 薛良诚 通讯员 秦涛 报道', ['薛良诚/记者', '秦涛/通讯员']],
    ['本报通讯员 李超张培龙', ['李超/通讯员', '张培龙/通讯员']],
    ['通 讯 员 付延涛 窦晓文', ['付延涛/通讯员', '窦晓文/通讯员']],
    ['本报记者 程  龙 王一山', ['程龙/记者', '王一山/记者']],
    ['本 报 记 者 柯斌峰', ['柯斌峰/记者']],
    ['本 報 通 訊 員 白文斌', ['白文斌/通訊員']],
    ['■ 本 报 见习记者 张三', ['张三/记者']],
    ['记者张三、李四', ['张三/记者', '李四/记者']],
    ['文/图 记者 崔崴', ['崔崴/记者']],
    ['新华社记者 李响 摄', ['李响/记者']],
    ['本報記者 王五', ['王五/記者']],
    ['■本报评论员', []],
    ['本报评论员', []],
    ['□李四', ['李四/null']],
    ['○ 卢 苇', ['卢苇/null']],
    ['■ 老 树', ['老树/null']],
    ['口 本报记者 贺兰 实习生 季风', ['贺兰/记者', '季风/实习生']],
    ['本报见习记者 李超凡张佩', ['李超凡/记者', '张佩/记者']],
    ['通讯员 郝仁杰欧阳若水', ['郝仁杰/通讯员', '欧阳若水/通讯员']],
    ['通讯员 次仁卓玛 阿不都·热西提', ['次仁卓玛/通讯员', '阿不都·热西提/通讯员']],
    ['本报记者 程 龙  马 得 林', ['程龙/记者', '马得林/记者']],
    ['本报记者 王 小明', ['王小明/记者']],
    ['记者易 洪 李四', ['易洪/记者', '李四/记者']],
    ['记者张三通讯员李四', ['张三/记者', '李四/通讯员']],
    ['本报驻济南记者 王明 新华社记者 李雷', ['王明/记者', '李雷/记者']],
    ['本报记者 张三 李四 北京报道', ['张三/记者', '李四/记者']],
    ['本报特约评论员 钟 声', ['钟声/评论员']],
    ['特约撰稿 张三', ['张三/撰稿']],
    ['【記者陳大文／南港報導】', ['陳大文/記者']],
    ['【本報記者 林小玉 南港報導】', ['林小玉/記者']],
    ['（記者陳大文台北報導）', ['陳大文/記者']],
    ['（執筆：張大同）', ['張大同/執筆']],
    ['（执笔：张三 上官云）', ['张三/执笔', '上官云/执笔']],
    ['口述 张三 整理 李四', ['张三/口述', '李四/整理']],
    ['文/张三 图/李四', ['张三/null', '李四/null']],
    ['本报记者 闻 晓 文并摄', ['闻晓/记者']],
    ['□ 文 钊', ['文钊/null']],
    ['摄影：张三', ['张三/摄影']],
    ['本报记者 张三 摄影 李四', ['张三/记者', '李四/摄影']],
    ['□王小明（东昌府区）', ['王小明/null']],
    ['本报记者 张三（文/图）', ['张三/记者']],
    ['本报记者 张三 发自巴黎', ['张三/记者']],
    ['实习记者 张三 指导老师 李四', ['张三/记者', '李四/指导老师']],
    ['市社会科学院课题组', []],
  ])('%s names its people', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  it.each(['强化顶层设计 选优配强队伍', '■ 强化顶层设计', '记者节的由来', '高新区', '本报讯（记者 张三）今年以来', '记者6月15日从县里了解到', '■简讯', '● 学思录', '○ 简 讯', '农业社', '记者连线', '记者近日获悉',
    '责编 张三', '责任编辑：张三 美编：李四', '（作者单位：某大学）', '（作者系某大学教授）', '摄影家协会'])(
    'is not seen in %s',
    (text) => {
      expect(isBylineLine(text)).toBe(false)
    },
  )

  it.each([
    ['(郝学兰 中共东阿县委书记)', ['郝学兰/中共东阿县委书记']],
    ['(某镇党委副书记、镇长 归去来)', ['归去来/某镇党委副书记、镇长']],
    ['（作者系某大学教授）', []],
    ['（作者单位：某某学院）', []],
    ['（作者张三系某大学教授）', ['张三/作者']],
    ['（新华社）', []],
    ['（省农技推广站 张三 李 四）', ['张三/null', '李四/null']],
    ['（北京 王小明）', ['王小明/null']],
    ['双流县新塘乡 田 禾', ['田禾/null']],
    ['市农科院研究员 车永泰', ['车永泰/null']],
    ['（余 文）', ['余文/null']],
  ])('is also the signature %s under a text', (text, names) => {
    expect(parseSignature(text)?.authors.map(({ name, role }) => `${name}/${role}`)).toEqual(names)
  })

  it.each(['（下转2版）', '（试行）', '（完）', '（二）', '（教师 沈老师）', '云州市西屏区 建设中', '（见图）'])('is no signature in %s', (text) => {
    expect(parseSignature(text)).toBeNull()
  })

  it.each([
    [['■本报记者 司空明 本报通讯员 万俟', '晓 尉迟恭谨'], ['司空明', '万俟晓', '尉迟恭谨']],
    [['本报记者 程  龙 通讯员', '柏文静  戎  飞'], ['程龙', '柏文静', '戎飞']],
    [['本报记者 程  龙', '李 四'], ['程龙', '李四']],
    [['■ 本报记', '者 张三'], ['张三']],
    [['（记者 易 洪 支', '琳）'], ['易洪', '支琳']],
    [['通讯员 欧', '阳若水'], ['欧阳若水']],
    [['记者 张三', '摄'], ['张三']],
  ])('goes on from line to line: %j', (lines, names) => {
    expect(parseByline(joinBylineRows(lines))?.authors.map(({ name }) => name)).toEqual(names)
  })

  it('names whoever stands in it, however names and roles are combined', () => {
    const name = fc.constantFrom('王小明', '李强', '欧阳若水', '司马光', '阿不都·热西提', '程  龙', '次仁卓玛', '陈晓')
    const role = fc.constantFrom('本报记者', '通讯员', '本报见习记者', '实习生', '新华社记者', '本报驻京记者', '全媒体记者')
    const part = fc.tuple(role, fc.array(name, { minLength: 1, maxLength: 3 }))
    const mark = fc.constantFrom('', '■ ', '□', '● ')
    const gap = fc.constantFrom(' ', '　')
    fc.assert(
      fc.property(mark, fc.array(part, { minLength: 1, maxLength: 2 }), gap, fc.constantFrom(' ', '、'), (before, parts, between, comma) => {
        const text = before + parts.map(([title, names]) => `${title}${between}${names.join(comma)}`).join(between)
        const wanted = parts.flatMap(([, names]) => names.map((each) => each.replace(/\s+/gu, '')))
        expect(parseByline(text)?.authors.map((author) => author.name)).toEqual(text.length > 80 ? undefined : wanted)
      }),
    )
  })
})

describe('the opening of a report', () => {
  it.each([
    ['本报讯（记者 苑莘） 记者6月15日从莘县了解到', '本报讯', '记者 苑莘'],
    ['本报讯 （通 讯 员 付延涛 窦晓文） 今年以来', '本报讯', '通讯员 付延涛 窦晓文'],
    ['本报青岛讯（文/图 记者 崔崴）“匠”星璀璨', '本报青岛讯', '文/图 记者 崔崴'],
    ['本报济宁12月3日讯（记者 郝明雷）今天上午', '本报济宁12月3日讯', '记者 郝明雷'],
    ['本报 12 月 3 日讯 （记者 郝明雷）今天上午', '本报12月3日讯', '记者 郝明雷'],
    ['本报冠县讯 近段时间, 由于雨水较多', '本报冠县讯', null],
    ['新华社北京6月1日电 （记者张三、李四）今年', '新华社北京6月1日电', '记者张三、李四'],
    ['据新华社联合国6月1日电 今年', '据新华社联合国6月1日电', null],
    ['本報訊（記者 王五）今年', '本報訊', '記者 王五'],
    ['【記者陳大文／南港報導】一輛', null, '記者陳大文'],
    ['（中央社記者陳大文台北12日電）今年', '中央社台北12日電', '記者陳大文'],
    ['（中央社台北12日電）今年', '中央社台北12日電', null],
    ['【大公報訊】昨日', '大公報訊', null],
    ['新华社记者张三 李四北京6月1日电 今年', '新华社北京6月1日电', '记者张三 李四'],
    ['青年周刊讯（记者 米露）今年', '青年周刊讯', '记者 米露'],
    ['本报北京6月1日电 记者张三报道：今年', '本报北京6月1日电', '记者张三'],
    ['记者张三 李四报道：今年', null, '记者张三 李四'],
  ])('%s', (text, dateline, byline) => {
    expect(parseOpening(text)).toMatchObject({ dateline, byline })
  })

  it.each(['本报记者从县里获悉，通讯设备', '本报通讯员李某', '今年以来，我市', '（一）加强领导', '本报电话已经改号', '（张三）今天', '（本报电话已换）今', '记者报道：今年'])('is not seen in %s', (text) => {
    expect(parseOpening(text)).toBeNull()
  })
})

const SPRING = `春风吹过平原，田间地头一派繁忙景象。农机手驾驶播
种机在地里来回穿梭，合作社社员忙着搬运种子。`
const CANAL = `渠水顺着新修的闸门流进麦田，老支书蹲在渠边看水表。
往年浇一遍地要排三天队，如今点一下水就到地头。`

describe('the authors of an article', () => {
  const authors = (text: string): string[][] => segmentPage(pageOf(text)).articles.map((article) => article.authors.map(({ name }) => name))

  it('stand bare under its headline', () => {
    expect(authors(`全县春播全面展开\n\n南宫博文\n\n${SPRING}\n\n刷卡浇地按方计价\n\n王小明\n\n${CANAL}`)).toEqual([['南宫博文'], ['王小明']])
  })

  it('stand in brackets at the end of its last line, were it over two lines', () => {
    expect(authors(`全县春播全面展开\n\n本报讯 ${SPRING}（甄 诚）\n\n刷卡浇地按方计价\n\n本报讯 ${CANAL}（通讯员 张三\n李四）`)).toEqual([['甄诚'], ['张三', '李四']])
  })

  it('stand in brackets on a line of their own', () => {
    expect(authors(`全县春播全面展开\n\n本报讯 ${SPRING}\n\n（余 文）\n\n刷卡浇地按方计价\n\n本报讯 ${CANAL}\n\n（作者系某大学教授）`)).toEqual([['余文'], []])
  })

  it('are read from a signature that a blank line cuts, and the next headline is a headline', () => {
    const page = segmentPage(pageOf('减负惠企见实效\n\n园区对基础设施配套费等相关费用实行了证费分离、\n告知承诺制，大幅减轻了企业开工负担。（张\n\n三 李四 王五）\n\n培训送到田间地头\n\n今年是巩固拓展成果的深入推进年，而培训工作就是\n敲门砖，培训工作开展得好不好，决定工作落实得好\n不好。（赵明）'))
    expect(page.articles.map(({ headline, authors }) => [headline, authors.map(({ name }) => name)])).toEqual([
      ['减负惠企见实效', ['张三', '李四', '王五']],
      ['培训送到田间地头', ['赵明']],
    ])
  })

  it('are doubted where names set solid can be cut two ways', () => {
    const [sure, unsure] = ['通讯员 李超张培龙', '通讯员 王林方圆 孟和巴图'].map((line) => segmentPage(pageOf(`全县春播全面展开\n\n${line}\n\n${SPRING}`)).articles[0])
    expect(sure?.warnings.map(({ rule }) => rule)).not.toContain('byline-unsure')
    expect(unsure?.warnings).toContainEqual(expect.objectContaining({ rule: 'byline-unsure', line: 3 }))
    expect(unsure?.confidence).toBeLessThan(sure?.confidence ?? 0)
  })
})
