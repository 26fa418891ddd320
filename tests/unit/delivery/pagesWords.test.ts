import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { changesInWords } from '../../../src/delivery/pages/article/changesInWords'
import { citationOf } from '../../../src/delivery/pages/article/citationOf'
import { dayInWords, issueDayInWords, momentInWords, pageInWords } from '../../../src/delivery/pages/inWords'
import { onlyMarks } from '../../../src/delivery/pages/search/onlyMarks'
import { uprightRuns } from '../../../src/delivery/pages/views/uprightRuns'
import { versionChanges } from '../../../src/publishing/versionChanges'
import { articleDocument, bareDocument } from '../../helpers/delivery/articleDocument'

const facts = { version: 3, snapshot: 'f'.repeat(64), firstAt: '', versionAt: '', supersededBy: null }

describe('days, moments and pages in words', () => {
  it('are those of the calendar, and of the clocks of Beijing', () => {
    expect(dayInWords('2022-08-01')).toEqual({ zh: '2022年8月1日', en: '1 August 2022' })
    expect(issueDayInWords('1949-10-01')).toEqual({ zh: '1949年10月1日 星期六', en: 'Saturday, 1 October 1949' })
    expect(momentInWords('2026-12-31T17:05:00.000Z')).toEqual({ zh: '2027年1月1日 01:05（北京时间）', en: '1 January 2027, 01:05 (Beijing time)' })
    expect(pageInWords({ number: 4, name: '聊城新闻' }).zh).toBe('第4版 聊城新闻')
    expect(pageInWords({ number: null, name: null }).zh).toBe('版次不详')
  })
})

describe('numbers in vertical text', () => {
  it('stand upright between Chinese characters, and sideways within foreign words, fractions and times', () => {
    const kinds = (text: string) => uprightRuns(text).map((run) => `${run.kind}:${run.text}`)
    expect(kinds('11县')).toEqual(['combined:11', 'plain:县'])
    expect(kinds('一九2023年')).toEqual(['plain:一九', 'stacked:2023', 'plain:年'])
    for (const text of ['COVID-19', '3.5%', '10,000元', '12345人', '08:30', '5G', '1/3']) expect(kinds(text)).toEqual([`plain:${text}`])
  })

  it('never lose or change a character', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('1', '23', '2024', '月', '.', ',', 'A', '-', '%', '：', '\u{20000}', ' ')), (pieces) => {
      const text = pieces.join('')
      expect(uprightRuns(text).map((run) => run.text).join('')).toBe(text)
    }))
  })
})

describe('a snippet', () => {
  it('has no markup but its marks, whatever it holds', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('<mark>', '</mark>', '<', '>', '<script>', '<mark onclick=x>', '&lt;', '字')), (pieces) => {
      expect(onlyMarks(pieces.join('')).replaceAll(/<\/?mark>/gu, '')).not.toMatch(/[<>]/u)
    }))
  })
})

describe('a correction in words', () => {
  const before = articleDocument('a')

  it('says where and how much', () => {
    const after = { ...before, headline: '拓思路 促发屐（a）', body: before.body.map((part, index) => (index === 3 ? { ...part, text: '各县区负责人交流了有益做法。' } : part)) }
    expect(changesInWords(versionChanges(before, after))).toEqual({ zh: '标题、正文有改动，共 3 字', en: 'changes in headline, text (3 characters)' })
  })

  it('says of everything beside the text what it was', () => {
    expect(changesInWords(versionChanges(before, { ...before, photos: [] })).zh).toBe('图片及说明有改动')
    expect(changesInWords(versionChanges(before, { ...before, issue: { ...before.issue, date: '2023-06-20' } })).zh).toBe('刊期由2023年6月19日更正为2023年6月20日')
    expect(changesInWords(versionChanges(before, before)).zh).toBe('文字未变')
  })
})

describe('a citation', () => {
  it('names up to three authors, the day as certain as it is, and the address of the version', () => {
    const authors = ['甲', '乙', '丙', '丁'].map((name) => ({ name, role: null }))
    expect(citationOf(articleDocument('a', { authors, issue: { id: 'i', date: '2023-06-19', dateCertainty: 'inferred' } }), facts, 'https://x.org'))
      .toBe('甲，乙，丙，等. 拓思路 促发展（a）[N/OL]. 聊城日报, 2023-06-19〔推定〕(1, 4). https://x.org/a/a/v/3.')
    expect(citationOf(bareDocument('a'), facts, 'https://x.org')).toBe('全文。[N/OL]. 聊城日报, 2023-06-19. https://x.org/a/a/v/3.')
  })
})
