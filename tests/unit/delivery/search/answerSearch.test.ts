import { beforeEach, describe, expect, it } from 'vitest'

import { answerSearch } from '../../../../src/delivery/search/answerSearch'
import type { SearchQuestion } from '../../../../src/delivery/search/SearchQuestion'
import { question } from '../../../helpers/delivery/question'
import { SearchModel } from '../../../helpers/delivery/searchModel'

let model: SearchModel

const ask = (q: string, more: Partial<SearchQuestion> = {}) => answerSearch(model.db, question(q, more))
const found = (q: string, more: Partial<SearchQuestion> = {}): string[] => ask(q, more).hits.map(({ id }) => id).sort()

beforeEach(() => {
  model = new SearchModel()
})

describe('the search', () => {
  it('finds traditional by simplified and simplified by traditional, and full width by half width', () => {
    const ids = [model.add({ body: ['臺灣同胞回國觀光，共１２３人。'] }), model.add({ body: ['台湾同胞回国观光，共123人。'] })]
    for (const q of ['台湾同胞', '臺灣同胞', '１２３人', '123人']) expect(found(q), q).toEqual(ids)
  })

  it('finds words of two characters and single characters, within a run and at its end', () => {
    const id = model.add({ body: ['乡村振兴。'] })
    for (const q of ['乡村', '村振', '振兴', '乡', '村', '兴']) expect(found(q), q).toEqual([id])
    for (const q of ['兴乡', '振村', '天']) expect(found(q), q).toEqual([])
  })

  it('finds what stands in captions, dateline, kicker and subheadline', () => {
    const id = model.add({ caption: '图为庆典', dateline: '本报延安电', kicker: '热烈庆祝', subheadline: '万人参加' })
    for (const q of ['庆典', '延安', '热烈', '万人']) expect(found(q), q).toEqual([id])
    expect(found('title:万人')).toEqual([id])
    expect(found('title:延安')).toEqual([])
  })

  it('keeps a phrase from standing across a sentence end or in two paragraphs, and finds one pasted with its punctuation', () => {
    const id = model.add({ body: ['会议在人民。大会堂召开，气氛热烈', '代表发言'] })
    expect(found('"人民大会堂"')).toEqual([])
    expect(found('热烈代表')).toEqual([])
    expect(found('“召开，气氛热烈”')).toEqual([id])
    expect(found('人民 大会堂')).toEqual([id])
  })

  it('finds by author, byline, publication and date, alone and with words', () => {
    const one = model.add({ authors: ['王伟'], body: ['秋收'], date: '1958-10-01' })
    const two = model.add({ body: ['王伟参加秋收'], byline: '本报评论员', date: '1959-02-28', publication: '光明日報' })
    expect(found('王伟')).toEqual([one, two])
    expect(found('author:王伟')).toEqual([one])
    expect(found('author:评论员')).toEqual([two])
    expect(found('publication:光明日报')).toEqual([two])
    expect(found('publication:p-人民日报 秋收')).toEqual([one])
    expect(found('publication:光明')).toEqual([])
    expect(found('date:1958')).toEqual([one])
    expect(found('date:1958-10-02..1959-02')).toEqual([two])
    expect(found('date:1958 OR author:评论员')).toEqual([one, two])
    expect(found('秋收 -date:1958')).toEqual([two])
  })

  it('knows OR, NOT, brackets, and NOT alone', () => {
    const [a, b, c] = [model.add({ body: ['工业'] }), model.add({ body: ['农业'] }), model.add({ body: ['工业和农业'] })]
    expect(found('工业 农业')).toEqual([c])
    expect(found('工业 OR 农业')).toEqual([a, b, c])
    expect(found('工业 NOT 农业')).toEqual([a])
    expect(found('(工业 OR 农业) -(工业 农业)')).toEqual([a, b])
    expect(found('-工业')).toEqual([b])
    expect(found('')).toEqual([a, b, c])
    expect(found('农业 OR -工业')).toEqual([b, c])
  })

  it('narrows down by the filters beside the query', () => {
    const one = model.add({ authors: ['王伟'], body: ['秋收'], caption: '秋收', date: '1958-10-01', page: 1 })
    const two = model.add({ authors: ['王伟明'], body: ['秋收'], date: '1959-10-01', page: 4, publication: '光明日报' })
    const filters: [Partial<SearchQuestion>, string[]][] = [
      [{ publication: 'p-光明日报' }, [two]], [{ publication: 'none' }, []], [{ author: '王伟' }, [one]], [{ from: '1958-10-02' }, [two]], [{ to: '1958-10-01' }, [one]],
      [{ page: 4 }, [two]], [{ hasPhoto: true }, [one]], [{ hasPhoto: false }, [two]], [{ page: 4, hasPhoto: true }, []],
    ]
    for (const [filter, ids] of filters) {
      expect(found('秋收', filter), JSON.stringify(filter)).toEqual(ids)
      expect(ask('秋收', filter).total).toBe(ids.length)
    }
  })

  it('puts headline hits first, however often others say the word, and the better of the others before the worse', () => {
    const once = model.add({ body: [`秋收。${'天气晴朗。'.repeat(50)}`] })
    const often = model.add({ body: ['秋收，'.repeat(60)] })
    const headed = model.add({ headline: '秋收开始', body: ['天气晴朗。'.repeat(300)] })
    expect(ask('秋收').hits.map(({ id }) => id)).toEqual([headed, often, once])
  })

  it('does not find, show or count a withdrawn article, also when it was found before', () => {
    const [kept, gone] = [model.add({ authors: ['李伟'], body: ['秋收'] }), model.add({ authors: ['王伟'], body: ['秋收'] })]
    expect(found('秋收')).toEqual([kept, gone])
    model.withdraw(gone)
    for (const q of ['秋收', '', 'author:王伟 OR 秋收', '-冬天', 'date:2023']) {
      const { facets, hits, total } = ask(q, { facets: true })
      expect(hits.map(({ id }) => id), q).toEqual([kept])
      expect(total).toBe(1)
      expect(facets?.author).toEqual([{ value: '李伟', count: 1 }])
    }
    expect(found('秋收', { author: '王伟' })).toEqual([])
  })

  it('counts all the found, not only those of the page', () => {
    for (let n = 0; n < 30; n++) model.add({ authors: ['王伟'], body: ['秋收'], date: `${1950 + (n % 3)}-01-01`, page: 1 + (n % 2), publication: n < 20 ? '人民日报' : '光明日报' })
    const { facets, hits, total } = ask('秋收', { facets: true, limit: 5 })
    expect(hits).toHaveLength(5)
    expect(total).toBe(30)
    expect(facets).toEqual({
      publication: [{ value: 'p-人民日报', label: '人民日报', count: 20 }, { value: 'p-光明日报', label: '光明日报', count: 10 }],
      year: [1950, 1951, 1952].map((year) => ({ value: String(year), count: 10 })),
      author: [{ value: '王伟', count: 30 }],
      page: [{ value: '1', count: 15 }, { value: '2', count: 15 }],
    })
    expect(ask('秋收').facets).toBeNull()
  })
})

describe('what is shown of a hit', () => {
  it('marks the words in headline and snippets, in the text’s own characters, and escapes everything else', () => {
    model.add({ headline: '<b>臺灣</b>秋收 & "其他"', body: ['他說：<script>alert(1)</script>臺灣，Ｅ国'] })
    const [hit] = ask('台湾 OR e国').hits
    expect(hit?.headline).toBe('&lt;b&gt;<mark>臺灣</mark>&lt;/b&gt;秋收 &amp; &quot;其他&quot;')
    expect(hit?.snippets).toEqual(['他說：&lt;script&gt;alert(1)&lt;/script&gt;<mark>臺灣</mark>，<mark>Ｅ国</mark>'])
  })

  it('gives two pieces of about 60 characters with all the words in them, in the order of the text', () => {
    model.add({ body: [`${'甲'.repeat(100)}工业${'乙'.repeat(100)}`, '工业。', `${'丙'.repeat(90)}农业${'丁'.repeat(90)}`] })
    const [hit] = ask('农业 工业').hits
    expect(hit?.snippets).toEqual([
      `…${'甲'.repeat(18)}<mark>工业</mark>${'乙'.repeat(40)}…`,
      `…${'丙'.repeat(18)}<mark>农业</mark>${'丁'.repeat(40)}…`,
    ])
    expect(hit?.headline).toBeNull()
  })

  it('shows how the text begins when the words are only in the headline, and marks no excluded word', () => {
    model.add({ headline: '秋收', body: ['天气晴朗。'] })
    expect(ask('秋收 -农业').hits[0]).toMatchObject({ headline: '<mark>秋收</mark>', snippets: ['天气晴朗。'] })
    expect(ask('秋收 OR -农业').hits[0]?.snippets).toEqual(['天气晴朗。'])
  })

  it('marks a single character, and a phrase only where it stands whole', () => {
    model.add({ body: ['人民大会堂里开大会，大家发言'] })
    expect(ask('堂').hits[0]?.snippets).toEqual(['人民大会<mark>堂</mark>里开大会，大家发言'])
    expect(ask('"开大会，大家"').hits[0]?.snippets).toEqual(['人民大会堂里<mark>开大会，大家</mark>发言'])
  })
})
