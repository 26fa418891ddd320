import { describe, expect, it } from 'vitest'
import { normaliseText } from '../../../src/ingest/segmentation/normaliseText'
import { endsSentence } from '../../../src/ingest/segmentation/sentence'
import { furnitureLineKind } from '../../../src/ingest/segmentation/furnitureLine'
import { continuationOf } from '../../../src/ingest/segmentation/openingMarks'

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
  ])('%s is %s', (text, kind) => {
    expect(furnitureLineKind(text)).toBe(kind)
  })

  it.each(['11县市区66个项目打擂台', '12', '责编制度改革全面推开', '2022年，全市生产总值增长', '30万元'])('%s is text', (text) => {
    expect(furnitureLineKind(text)).toBeNull()
  })
})

describe('a continuation mark', () => {
  it.each([
    ['统一保障。（下转2版）', 'end', '下转2版'],
    ['（上接第一版）', 'start', '上接第一版'],
    ['◀ 上接 A01 版', 'start', '上接 A01 版'],
    ['[上接第一版]各地', 'start', '上接第一版'],
    ['……（下转第四版）', 'end', '下转第四版'],
  ])('is read in %s', (text, at, mark) => {
    expect(continuationOf(text)).toEqual({ at, text: mark })
  })

  it('is not read in plain text', () => {
    expect(continuationOf('他接过第三版草案，又看了一遍。')).toBeNull()
  })
})
