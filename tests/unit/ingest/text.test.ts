import { describe, expect, it } from 'vitest'
import { normaliseText } from '../../../src/ingest/segmentation/normaliseText'
import { endsSentence } from '../../../src/ingest/segmentation/sentence'
import { furnitureLineKind } from '../../../src/ingest/segmentation/furnitureLine'
import { continuationOf } from '../../../src/ingest/segmentation/continuation'
import { collapseOverprint } from '../../../src/ingest/segmentation/overprint'

const layer = (...lines: string[]): string => normaliseText(lines, 'text-layer').text
const ocr = (...lines: string[]): string => normaliseText(lines, 'ocr').text

describe('normalised text', () => {
  it('joins Chinese lines with nothing, Latin words with a space, a cut number whole', () => {
    expect(layer('合作社，利用帮扶资金流转', '土地')).toBe('合作社，利用帮扶资金流转土地')
    expect(layer('in New', 'York')).toBe('in New York')
    expect(layer('创收10', '00万元')).toBe('创收1000万元')
  })

  it('drops the spaces of justification and keeps those of print', () => {
    expect(layer('流转 28 亩土地，投资80万元')).toBe('流转28亩土地，投资80万元')
    expect(layer('本报讯（记者 苑莘） 记者6月15')).toBe('本报讯（记者 苑莘）记者6月15')
    expect(layer('“技赢未来 能达天下”为主题')).toBe('“技赢未来 能达天下”为主题')
    expect(layer('通过 VR 体验')).toBe('通过VR体验')
  })

  it('sets ASCII punctuation between Chinese characters full-width, in OCR only', () => {
    expect(ocr('为对标找差距, 检阅成效; 8个县(市、区)、观摩!')).toBe('为对标找差距，检阅成效；8个县（市、区）、观摩！')
    expect(layer('为对标找差距,检阅')).toBe('为对标找差距,检阅')
  })

  it('leaves numbers, times, addresses and Latin text as they are', () => {
    expect(ocr('总产1,234.5吨, 12:30到')).toBe('总产1,234.5吨，12:30到')
    expect(ocr('see (a, b): x@y.com')).toBe('see (a, b): x@y.com')
  })

  it('widens both brackets of a pair or neither', () => {
    expect(ocr('总值(GDP)增长')).toBe('总值（GDP）增长')
    expect(ocr('GDP(2021)增长')).toBe('GDP（2021）增长')
  })

  it('says what it changed', () => {
    expect(normaliseText(['找差距, 检', '阅'], 'ocr').changes).toEqual([
      { rule: 'join', offset: 6, before: '\n', after: '' },
      { rule: 'punctuation', offset: 3, before: ',', after: '，' },
      { rule: 'space', offset: 4, before: ' ', after: '' },
    ])
    expect(normaliseText(['一字不改。'], 'ocr').changes).toEqual([])
  })
})

describe('the end of a sentence', () => {
  it.each(['贺词。', '他说：“好。”', '“感谢政府！”', '产值260万元……', '统一保障。（下转2版）', '（以上均据统计。）'])('is at the end of %s', (text) => {
    expect(endsSentence(text)).toBe(true)
  })

  it.each(['为主题', '一项，', '“技赢未来”', '智慧农业园，助力“好品山东！”', '（试行）', '', '。甲'])('is not at the end of “%s”', (text) => {
    expect(endsSentence(text)).toBe(false)
  })
})

describe('a line of the page itself', () => {
  it.each([
    ['第 5 页', 'page-footer'],
    ['本版责编：张三 美编：李四', 'imprint'],
    ['2023年6月19日 星期一', 'page-header'],
    ['A02 要闻', 'page-header'],
    ['都市·身边事 A07', 'page-header'],
    ['二○一三年十月廿二日 星期二 地方新聞 B6', 'page-header'],
    ['－ 2 －', 'page-footer'],
    ['本版編輯：張三　校對：李四', 'imprint'],
    ['投稿邮箱：news@example.com 电话：0531-8000000', 'imprint'],
    ['本版广告热线 85100666', 'imprint'],
    ['我市入选全国首批公交优先示范城市 >>>2版', 'other'],
  ])('%s is %s', (text, kind) => {
    expect(furnitureLineKind(text)).toBe(kind)
  })

  it.each(['11县市区66个项目打擂台', '12', '责编制度改革全面推开', '2022年，全市生产总值增长', '30万元', '下转第2版', '上接第1版'])('%s is text', (text) => {
    expect(furnitureLineKind(text)).toBeNull()
  })
})

describe('a continuation mark', () => {
  it.each([
    ['统一保障。（下转2版）', 'end', '下转2版', '统一保障。'],
    ['（上接第一版）', 'start', '上接第一版', ''],
    ['◀ 上接 A01 版', 'start', '上接 A01 版', ''],
    ['[上接第一版】各地', 'start', '上接第一版', '各地'],
    ['……（下转第四版）', 'end', '下转第四版', '……'],
    ['▲下转3版', 'end', '下转3版', ''],
    ['◥上接一版', 'start', '上接一版', ''],
    ['>>>下转A02', 'end', '下转A02', ''],
    ['（上接8月5日一版）全市', 'start', '上接8月5日一版', '全市'],
    ['（上接1版·要闻）各地', 'start', '上接1版·要闻', '各地'],
    ['（紧转第3版②）', 'end', '紧转第3版②', ''],
    ['（下轉A3版）', 'end', '下轉A3版', ''],
    ['让老厂房“活”起来（上接1版）', 'start', '上接1版', '让老厂房“活”起来'],
  ])('is read in %s', (text, at, mark, rest) => {
    expect(continuationOf(text)).toEqual({ at, text: mark, rest })
  })

  it.each(['他接过第三版草案，又看了一遍。', '接下来，我们', '上接天线、下接地气', '转型12版块发力', '从纸张到第三版'])('is not read in %s', (text) => {
    expect(continuationOf(text)).toBeNull()
  })
})

describe('overprint', () => {
  it.each([
    ['专题访谈专题访谈', '专题访谈'],
    ['专专题题访访谈谈', '专题访谈'],
    ['天天向上', '天天向上'],
    ['人人为我我为人人', '人人为我我为人人'],
  ])('%s reads %s', (text, read) => {
    expect(collapseOverprint(text)).toBe(read)
  })
})
