import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCredit } from '../../../src/ingest/segmentation/parseCredit'
import { splitCredit } from '../../../src/ingest/segmentation/splitCredit'
import { toRows } from '../../../src/ingest/segmentation/row'
import { segment } from './segment'

const BODY = `春风吹过平原，田间地头一派繁忙景象。农机手驾驶播
种机在地里来回穿梭，合作社社员忙着搬运种子和化肥。
今年墒情好，全县提前一周开播，已播种十二万亩地。`
const MORE = `渠水顺着新修的闸门流进麦田，老支书蹲在渠边看水表。
往年浇一遍地要排三天队，如今点一下水就到了地头。`

const photos = (text: string): (string | null)[][] => segment(text).photos.map(({ caption, credit }) => [caption, credit])
const rows = (...lines: string[]): ReturnType<typeof toRows> => toRows(lines.map((text, index) => ({ n: index + 1, text })))

/** Two reports, headlines first, and what the picture left between them. */
const between = (...lines: string[]): string => `全县春播全面展开\n\n本报讯（记者 张三）${BODY}\n\n${lines.join('\n')}\n\n村民刷卡浇地不守渠\n\n本报讯（记者 李四）${MORE}`

describe('a credit', () => {
  it.each([
    ['郎 咏 摄', ['郎咏']],
    ['（宁 远 摄）', ['宁远']],
    ['（記者鄒靜宜／攝影）', ['鄒靜宜']],
    ['新华社记者 李响 摄', ['李响']],
    ['新华社发（张三 摄）', ['张三']],
    ['张三 摄（人民图片）', ['张三']],
    ['口 通讯员 党子龙 报道', ['党子龙']],
    ['张三 李四 摄影报道', ['张三', '李四']],
    ['图/张三', ['张三']],
    ['（资料图片）', []],
    ['受访者供图', []],
    ['图片由市文旅局提供', []],
    ['图/视觉中国', []],
    ['（市水务局供图）', []],
  ])('is %s', (text, names) => {
    expect(parseCredit(text)?.authors.map(({ name }) => name)).toEqual(names)
  })

  it.each(['今年提供', '工人在作业', '（试行）', '市文化局', '记者获悉情况', '村民在看水表。'])('is not %s', (text) => {
    expect(parseCredit(text)).toBeNull()
  })

  it.each([
    [['大桥合龙现场，工人们挥动安全帽欢呼。 易 水 摄'], '易水 摄'],
    [['龙舟竞渡现场 张三 摄'], '张三 摄'],
    [['龙舟竞渡现场（张三 摄）'], '张三 摄'],
    [['工人在作业。张三摄'], '张三摄'],
    [['工人在作业。新华社发（张三 摄）'], '新华社发（张三 摄）'],
    [['工人在作业。（资料图片）'], '资料图片'],
    [['6月1日，工人在作业。本报记者 张三'], '本报记者 张三'],
    [['产品远销十多个省份。  ■ 本', '报记者 亓官玉'], '本报记者 亓官玉'],
    [['孩子们在体验。 本报记者 简宁 通讯员', '麦田 摄'], '本报记者 简宁 通讯员麦田 摄'],
    [['从彩色路面上经过。  口 通讯员 党子龙 报道'], '通讯员 党子龙 报道'],
    [['▲新桥通车 摄影/张三'], '摄影/张三'],
  ])('stands at the end of %j', (lines, credit) => {
    const split = splitCredit(rows(...lines))
    expect(split.credit?.text).toBe(credit)
    expect(split.texts.join('')).not.toContain(credit)
  })

  it.each(['今年增长一成。（记者 童谣）', '今年增长。张三说', '这里人口 多', '今年增长一成。本报记者 张三', '办法（试行）'])('does not stand at the end of %s', (text) => {
    expect(splitCredit(rows(text))).toEqual({ texts: [text], credit: null })
  })

  it('is cut off without losing or doubling a character', () => {
    const text = fc.constantFrom('工人在作业。', '龙舟竞渡现场', '6月1日，村民在浇地。', '他说：“好。”')
    const credit = fc.constantFrom('张三 摄', '■ 本报记者 张三', '（张 三 摄）', '受访者供图', '新华社发（张三 摄）', '张三说')
    const gap = fc.constantFrom('', ' ', '  ', '　', '\n')
    fc.assert(
      fc.property(text, credit, gap, fc.nat(12), (head, tail, space, at) => {
        const printed = head + space + tail
        const lines = [printed.slice(0, at), printed.slice(at)].join('\n').split('\n').filter((line) => line.trim() !== '')
        const split = splitCredit(rows(...lines))
        const letters = (value: string): string => value.replace(/[\s■（）]/gu, '')
        expect(letters(split.texts.join('') + (split.credit?.text ?? ''))).toBe(letters(printed))
      }),
    )
  })
})

describe('a caption', () => {
  it.each([
    ['behind its full stop', ['市图书馆自习室内座无虚席。 郎 咏 摄'], ['市图书馆自习室内座无虚席。', '郎咏 摄']],
    ['on the line below', ['获救的小狗在吃火腿肠', '王五 摄'], ['获救的小狗在吃火腿肠', '王五 摄']],
    ['below it, in brackets', ['舊郵局的櫃台改成借書處，保留當年的窗格。', '（記者陳大文／攝影）'], ['舊郵局的櫃台改成借書處，保留當年的窗格。', '記者陳大文／攝影']],
    ['without a name', ['市图书馆自习室内座无虚席。', '（资料图片）'], ['市图书馆自习室内座无虚席。', '资料图片']],
  ])('is known by its credit %s', (_, lines, photo) => {
    expect(photos(between(...lines))).toEqual([photo])
  })

  it('may have its credit before it', () => {
    expect(photos(between('□邱泽 徐言 报道', '', '2月19日，孩子们跟着传承人学习剪纸。近年来，镇里开设公益课堂。'))).toEqual([
      ['2月19日，孩子们跟着传承人学习剪纸。近年来，镇里开设公益课堂。', '邱泽 徐言 报道'],
    ])
  })

  it('between two halves of a sentence leaves the sentence whole', () => {
    const [first = '', ...rest] = BODY.split('\n')
    const page = segment(`全县春播全面展开\n\n本报讯（记者 张三）${first}\n\n图为播种现场。\n\n${rest.join('\n')}\n\n村民刷卡浇地不守渠\n\n本报讯（记者 李四）${MORE}`)
    expect(page.photos).toMatchObject([{ caption: '图为播种现场。', credit: null, article: 0 }])
    expect(page.articles[0]?.paragraphs.map(({ text }) => text)).toEqual([`本报讯（记者 张三）${BODY.replaceAll('\n', '')}`])
  })

  describe('in mid-text with its credit on the line below', () => {
    const CAPTION = '6月14日，食品厂工人在检测微生物。'
    const PICTURE = { caption: CAPTION, credit: '本报记者 赵明' }
    const REST = '拖拉机手老周说，今年的地翻得比往年深，出苗也齐。\n镇上的农机站连夜检修了四十台播种机，一台也没误工。'

    it.each([
      ['right under it', `${CAPTION}\n■ 本报记者 赵明`],
      ['below a blank line', `${CAPTION}\n\n■ 本报记者 赵明`],
    ])('keeps a credit %s, and the text reads on over it', (_, picture) => {
      const page = segment(`全县春播全面展开\n\n本报讯（记者 张三）${BODY}\n\n${picture}\n\n${REST}\n\n村民刷卡浇地不守渠\n\n本报讯（记者 李四）${MORE}`)
      expect(page.photos).toMatchObject([PICTURE])
      expect(page.articles.map(({ authors }) => authors.map(({ name }) => name))).toEqual([['张三'], ['李四']])
      expect(page.articles[0]?.paragraphs).toHaveLength(2)
    })

    it('may stand between a byline and its text', () => {
      const page = segment(`■ 本报记者 张三\n\n${CAPTION}\n\n■ 本报记者 赵明\n\n${BODY}\n\n全县春播全面展开\n\n本报讯（记者 李四）${MORE}\n\n村民刷卡浇地不守渠`)
      expect(page.photos).toMatchObject([PICTURE])
      expect(page.articles.map(({ authors }) => authors.map(({ name }) => name))).toEqual([['张三'], ['李四']])
    })

    it('leaves a text that opens below a headline its byline', () => {
      const page = segment(`本报讯（记者 张三）${BODY}\n\n全县春播全面展开\n\n■ 本报记者 赵明\n\n${REST}\n\n村民刷卡浇地不守渠`)
      expect(page.photos).toEqual([])
      expect(page.articles.map(({ authors }) => authors.map(({ name }) => name))).toEqual([['张三'], ['赵明']])
    })
  })

  it.each([
    ['names its picture late', '合作社发挥农机优势。图为播种机开进地里。', '合作社发挥农机优势。图为播种机开进地里。', null],
    ['has its credit at its end', '6月14日，播种机开进地里。 ■ 本报记者 赵明', '6月14日，播种机开进地里。', '本报记者 赵明'],
  ])('that %s leaves the sentence it cuts whole', (_, printed, caption, credit) => {
    const [first = '', ...rest] = BODY.split('\n')
    const page = segment(`全县春播全面展开\n\n本报讯（记者 张三）${first}\n\n${printed}\n\n${rest.join('\n')}\n\n村民刷卡浇地不守渠\n\n本报讯（记者 李四）${MORE}`)
    expect(page.photos).toMatchObject([{ caption, credit }])
    expect(page.articles[0]?.paragraphs.map(({ text }) => text)).toEqual([`本报讯（记者 张三）${BODY.replaceAll('\n', '')}`])
  })

  it('is no body that only speaks of a picture', () => {
    const text = '这张图为规划图纸，设计者画了三年。农机手驾驶播种机在地里来回穿梭，合作社社员忙着搬运种子和化肥，全县提前一周开播。'
    expect(photos(`全县春播全面展开\n\n本报讯（记者 张三）${BODY}\n\n${text}\n\n${MORE}`)).toEqual([])
  })

  it('is not the last paragraph of a report whose author took its pictures', () => {
    const page = segment(`全县春播全面展开\n\n${BODY}\n\n${MORE}\n\n本报记者 张三 文/图\n\n村民刷卡浇地不守渠\n\n本报讯（记者 李四）${MORE}`)
    expect(page.photos).toEqual([])
    expect(page.articles[0]?.authors).toEqual([{ name: '张三', role: '记者' }])
  })

  it('is doubted when only its place says so', () => {
    const page = segment(`全县春播全面展开\n\n本报记者 张三 文/图\n\n合作社的播种机开进地里\n\n村民刷卡浇地不守渠\n\n本报讯（记者 李四）${MORE}`)
    expect(page.photos.map(({ caption }) => caption)).toEqual(['合作社的播种机开进地里'])
    expect(page.warnings).toContainEqual(expect.objectContaining({ rule: 'caption-unsure', line: 5 }))
  })
})

describe('the article of a photo', () => {
  const owner = (...lines: string[]): number | null | undefined => segment(between(...lines)).photos[0]?.article

  it('is the one beside it that it shares its words with', () => {
    expect(owner('播种机在田间地头来回穿梭。 王五 摄')).toBe(0)
    expect(owner('老支书蹲在渠边看水表。 王五 摄')).toBe(1)
  })

  it('is the one whose author took it', () => {
    expect(owner('老支书与农机手在一起，田间新绿。 张三 摄')).toBe(0)
    expect(owner('老支书与农机手在一起，田间新绿。 李四 摄')).toBe(1)
  })

  it('is none, where the caption is a report in itself', () => {
    expect(owner('6月14日，食品公司的工人在检测微生物。近年来，我市坚持源头治理、全程监管。', '■ 本报记者 王五')).toBeNull()
  })
})
