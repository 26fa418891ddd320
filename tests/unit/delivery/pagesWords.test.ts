import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { changesInWords, passageInWords } from '../../../src/delivery/pages/article/changesInWords'
import { citationOf } from '../../../src/delivery/pages/article/citationOf'
import { passagesOf } from '../../../src/delivery/pages/article/passagesOf'
import { dayInWords, issueDayInWords, momentInWords, pageInWords } from '../../../src/delivery/pages/inWords'
import { onlyMarks } from '../../../src/delivery/pages/search/onlyMarks'
import { uprightRuns } from '../../../src/delivery/pages/views/uprightRuns'
import type { ArticleDocument } from '../../../src/publishing/PublicDocument'
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

describe('the short changes of a version', () => {
  const before = articleDocument('a')
  const passages = (after: ArticleDocument, from = before) => passagesOf(versionChanges(from, after)).map(passageInWords).map(({ zh }) => zh)
  const bodyOf = (text: string): ArticleDocument => ({ ...before, body: [{ kind: 'paragraph', text }] })

  it('are told as what stood there and what stands there now, with a little around it', () => {
    expect(passages({ ...before, headline: '拓思路 促发屐（a）' })).toEqual(['标题原作“拓思路 促发展（a）”，改为“拓思路 促发屐（a）”'])
    expect(passages({ ...before, kicker: null, dateline: '新华社电' })).toEqual(expect.arrayContaining(['引题删去“全市重点项目观摩会召开”']))
    expect(passages(before, { ...before, kicker: null })).toEqual(['引题增加“全市重点项目观摩会召开”'])
    const long = '甲乙丙丁戊己庚辛壬癸'.repeat(10)
    expect(passages(bodyOf(`${long}错${long}误${long}`), bodyOf(`${long}对${long}正${long}`)))
      .toEqual(['正文原作“…戊己庚辛壬癸对甲乙丙丁戊己…”，改为“…戊己庚辛壬癸错甲乙丙丁戊己…”', '正文原作“…戊己庚辛壬癸正甲乙丙丁戊己…”，改为“…戊己庚辛壬癸误甲乙丙丁戊己…”'])
  })

  it('say with an ellipsis where they were cut, and only there', () => {
    const long = '甲乙丙丁戊己庚辛壬癸'.repeat(10)
    expect(passages(bodyOf(`${long}工作格局。（更正）`), bodyOf(`${long}工作格局。`))).toEqual(['正文原作“…癸工作格局。”，改为“…癸工作格局。（更正）”'])
    expect(passages(bodyOf(`对${long}`), bodyOf(`错${long}`))).toEqual(['正文原作“错甲乙丙丁戊己…”，改为“对甲乙丙丁戊己…”'])
    expect(passages(bodyOf(`甲乙对${long}是甲乙丙丁`), bodyOf(`甲乙错${long}否甲乙丙丁`)))
      .toEqual(['正文原作“甲乙错甲乙丙丁戊己…”，改为“甲乙对甲乙丙丁戊己…”', '正文原作“…戊己庚辛壬癸否甲乙丙丁”，改为“…戊己庚辛壬癸是甲乙丙丁”'])
  })

  it('are five at most, none longer than 40 characters, and none of what is told in other words', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom('日', '月', '\u{20000}', '，', '□'), maxLength: 60, minLength: 1 }), { maxLength: 8 }), fc.array(fc.string({ unit: fc.constantFrom('日', '月', '山'), maxLength: 60, minLength: 1 }), { maxLength: 8 }), (was, is) => {
      const paragraphs = (texts: string[]) => texts.map((text) => ({ kind: 'paragraph' as const, text }))
      const found = passagesOf(versionChanges({ ...before, body: paragraphs(was) }, { ...before, body: paragraphs(is), issue: { ...before.issue, date: '2023-06-20' } }))
      expect(found.length).toBeLessThanOrEqual(5)
      for (const { after: now, before: then, field } of found) {
        expect(field).toBe('body')
        // Each is there word for word: what is gone from a version, as □, cannot come back here.
        expect(then === null || was.join('\n').includes(then)).toBe(true)
        expect(now === null || is.join('\n').includes(now)).toBe(true)
        expect(Math.max([...(then ?? '')].length, [...(now ?? '')].length)).toBeLessThanOrEqual(40)
      }
    }))
  })
})

describe('a version in which only captions came', () => {
  const photo = articleDocument('a').photos[0] as ArticleDocument['photos'][number]
  const words = (was: Partial<typeof photo>[], is: Partial<typeof photo>[], more: Partial<ArticleDocument> = {}) => {
    const of = (photos: Partial<typeof photo>[]) => photos.map((each) => ({ ...photo, ...each }))
    return changesInWords(versionChanges(articleDocument('a', { photos: of(was) }), articleDocument('a', { photos: of(is), ...more }))).zh
  }

  it('is told as that, and not as a correction', () => {
    expect(words([], [{}])).toBe('图片说明补充')
    expect(words([{}], [{ photo: 'other' }, {}])).toBe('图片说明补充')
    expect(words([{ caption: '', image: null }], [{}])).toBe('图片说明补充')
  })

  it('is a correction where a caption is another one now, one has gone, or the text changed as well', () => {
    expect(words([{}], [{ caption: '别的说明' }])).toBe('图片及说明有改动')
    expect(words([{}], [])).toBe('图片及说明有改动')
    expect(words([], [{}], { headline: '别的标题' })).toContain('标题、图片及说明有改动')
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
