import { describe, expect, it } from 'vitest'
import { isBylineLine, parseByline, parseSignature } from '../../../src/ingest/segmentation/parseByline'
import { parseOpening } from '../../../src/ingest/segmentation/parseOpening'

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
    ['记者张三、李四', ['张三/记者', '李四/记者']],
    ['文/图 记者 崔崴', ['崔崴/记者']],
    ['新华社记者 李响 摄', ['李响/记者']],
    ['本報記者 王五', ['王五/記者']],
    ['■本报评论员', []],
  ])('%s names its people', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  it.each(['强化顶层设计 选优配强队伍', '■ 强化顶层设计', '记者节的由来', '高新区', '本报讯（记者 张三）今年以来', '记者6月15日从县里了解到'])(
    'is not seen in %s',
    (text) => {
      expect(isBylineLine(text)).toBe(false)
    },
  )

  it('is also the signature under a text', () => {
    expect(parseSignature('(郝学兰 中共东阿县委书记)')?.authors.map((author) => author.name)).toEqual(['郝学兰'])
    expect(parseSignature('（作者系某大学教授）')?.authors).toEqual([])
    expect(parseSignature('（下转2版）')).toBeNull()
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
  ])('%s', (text, dateline, byline) => {
    expect(parseOpening(text)).toMatchObject({ dateline, byline })
  })

  it.each(['本报记者从县里获悉，通讯设备', '本报通讯员李某', '今年以来，我市', '（一）加强领导', '本报电话已经改号'])('is not seen in %s', (text) => {
    expect(parseOpening(text)).toBeNull()
  })
})
