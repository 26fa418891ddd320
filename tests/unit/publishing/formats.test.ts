import { describe, expect, it } from 'vitest'

import { articleHtml } from '../../../src/publishing/articleHtml'
import type { VersionFacts } from '../../../src/publishing/articleResource'
import { newsArticle, newsArticleJson } from '../../../src/publishing/newsArticle'
import { ninjs } from '../../../src/publishing/ninjs'
import { plainText } from '../../../src/publishing/plainText'
import type { ArticleDocument } from '../../../src/publishing/PublicDocument'
import { teiDocument } from '../../../src/publishing/tei'
import { articleDocument, bareDocument } from '../../helpers/delivery/articleDocument'
import { jsonErrors, malformed, xmlErrors } from '../../helpers/delivery/schemaErrors'

const BASE = 'https://paper.example.org'

const facts: VersionFacts = {
  version: 2, snapshot: 'f'.repeat(64), firstAt: '2026-01-01T00:00:00.000Z', versionAt: '2026-01-02T00:00:00.000Z', supersededBy: null,
}
const old: VersionFacts = { ...facts, version: 1, versionAt: facts.firstAt, supersededBy: 2 }

const inferred: Partial<ArticleDocument> = { issue: { id: 'i1', date: '2023-06-19', dateCertainty: 'inferred' } }

/** Every member that is there although it says nothing. */
const empties = (value: unknown, path = ''): string[] => {
  if (value === null || value === undefined || value === '') return [path]
  if (Array.isArray(value)) return value.length === 0 ? [path] : value.flatMap((each, at) => empties(each, `${path}/${at}`))
  return typeof value === 'object' ? Object.entries(value).flatMap(([name, each]) => empties(each, `${path}/${name}`)) : []
}

describe('ninjs 3.1', () => {
  it('is as its schema says: a whole article, a bare one, an old version', () => {
    for (const item of [ninjs(articleDocument('a1'), facts, BASE), ninjs(bareDocument('a2', inferred), facts, BASE), ninjs(articleDocument('a1'), old, BASE)]) {
      expect(jsonErrors('ninjs-3.1.json', item)).toEqual([])
    }
  })

  it('is refused by that schema with a member of another name or kind', () => {
    const item = ninjs(articleDocument('a1'), facts, BASE)
    expect(jsonErrors('ninjs-3.1.json', { ...item, headline: '题' })).not.toEqual([])
    expect(jsonErrors('ninjs-3.1.json', { ...item, firstCreated: '2023-06-19' })).not.toEqual([])
  })

  it('has the headings by their roles, the authors with theirs, the text and the photos', () => {
    const item = ninjs(articleDocument('a1'), facts, BASE)
    expect(item).toMatchObject({
      uri: `${BASE}/api/v1/articles/a1`, version: '2', firstCreated: facts.firstAt, versionCreated: facts.versionAt, by: '本报记者 林金彦',
      headlines: [{ role: 'kicker', value: '全市重点项目观摩会召开' }, { role: 'main', value: '拓思路 促发展（a1）' }, { role: 'sub', value: '一季度开工率达98%' }],
      infoSources: [{ name: '聊城日报', role: 'newspaper' }, { name: '林金彦', role: '记者' }, { name: '王宁' }],
      associations: [{ name: 'photo-1', type: 'picture', by: '王宁 摄', renditions: [{ href: `${BASE}/api/v1/images/m-a1`, width: 1200, height: 800 }] }],
    })
    expect(item.bodies.map(({ contentType, value }) => [contentType, value.includes('抓落实')])).toEqual([['text/html', true], ['text/plain', true]])
  })

  it('says on what day it was printed, and how certain that is, without claiming an hour', () => {
    const item = ninjs(articleDocument('a1', inferred), facts, BASE)
    expect(item.descriptions).toEqual([
      { role: 'printed-date', value: '2023-06-19' }, { role: 'printed-date-certainty', value: 'inferred' },
      { role: 'printed-page', value: '第1版 要闻' }, { role: 'printed-page', value: '第4版' },
    ])
    expect(item).not.toHaveProperty('contentCreated')
  })

  it('says of an old version which one has taken its place', () => {
    expect(ninjs(articleDocument('a1'), old, BASE).edNote).toBe(`Superseded by version 2: ${BASE}/api/v1/articles/a1`)
  })

  it('leads to the page for readers of the version that it is', () => {
    const reading = (of: VersionFacts) => ninjs(articleDocument('a1'), of, BASE).renditions.find(({ name }) => name === 'reading')?.href
    expect([reading(facts), reading(old)]).toEqual([`${BASE}/a/a1`, `${BASE}/a/a1/v/1`])
  })

  it('leaves out what is not known', () => {
    expect(empties(ninjs(bareDocument('a2'), facts, BASE))).toEqual([])
  })
})

describe('schema.org NewsArticle', () => {
  it('dates it by its approval here, and by the printed paper as what it is part of', () => {
    expect(newsArticle(articleDocument('a1'), facts, BASE)).toMatchObject({
      '@type': 'NewsArticle', '@id': `${BASE}/api/v1/articles/a1`, url: `${BASE}/a/a1`, headline: '拓思路 促发展（a1）',
      alternativeHeadline: ['全市重点项目观摩会召开', '一季度开工率达98%'],
      author: [{ '@type': 'Person', name: '林金彦', jobTitle: '记者' }, { '@type': 'Person', name: '王宁' }],
      datePublished: facts.firstAt, dateModified: facts.versionAt, version: 2, dateline: '本报讯', pageStart: 1, pagination: '1, 4', printSection: '要闻',
      isPartOf: { '@type': 'PublicationIssue', datePublished: '2023-06-19', isPartOf: { '@type': 'Newspaper', name: '聊城日报' } },
      image: [{ '@type': 'ImageObject', contentUrl: `${BASE}/api/v1/images/m-a1`, caption: '观摩会现场。', creditText: '王宁 摄' }],
    })
  })

  it('says of a date that the paper does not print how certain it is, and nothing of one that it does', () => {
    expect(newsArticle(articleDocument('a1', inferred), facts, BASE).isPartOf).toMatchObject({ description: '日期据内容推断' })
    expect(newsArticle(articleDocument('a1'), facts, BASE).isPartOf).not.toHaveProperty('description')
  })

  it('leaves out what is not known, also the number of a page', () => {
    const bare = newsArticle(bareDocument('a2'), facts, BASE)
    expect(empties(bare)).toEqual([])
    for (const member of ['headline', 'author', 'image', 'pageStart', 'printSection', 'dateline']) expect(bare).not.toHaveProperty(member)
  })

  it('may stand in a script: nothing in it ends one', () => {
    const said = newsArticleJson(articleDocument('a1', { headline: '</script><script>alert(1)</script><!--' }), facts, BASE)
    expect(said).not.toContain('<')
    expect(JSON.parse(said)).toMatchObject({ headline: '</script><script>alert(1)</script><!--' })
  })

  it('is of the version’s own address when it is an old one', () => {
    expect(newsArticle(articleDocument('a1'), old, BASE)['@id']).toBe(`${BASE}/api/v1/articles/a1/v/1`)
  })
})

describe('plain text', () => {
  it('has the headings, the text, the captions, where it was printed, and its address', () => {
    expect(plainText(articleDocument('a1', inferred), facts, BASE)).toBe(`全市重点项目观摩会召开
拓思路 促发展（a1）
一季度开工率达98%
本报记者 林金彦

编者按：本报今起刊发系列报道。

本报讯 昨日，全市重点项目观摩会召开。
会议指出，A&B <公司> 开工。

拓思路

各县区负责人交流了做法。

抓落实

会议要求，确保按期完工。

图：观摩会现场。（王宁 摄）

聊城日报 2023-06-19（日期据内容推断） 第1版 要闻、第4版
${BASE}/a/a1
`)
  })

  it('of an old version says so at its end, and leads to the new one', () => {
    expect(plainText(bareDocument('a2'), old, BASE)).toBe(`全文。\n\n聊城日报 2023-06-19\n${BASE}/api/v1/articles/a2/v/1\n此为旧版本；现行版本为第 2 个版本：${BASE}/a/a2\n`)
  })

  it('of a bare article is its text, its day and its address', () => {
    expect(plainText(bareDocument('a2'), facts, BASE)).toBe(`全文。\n\n聊城日报 2023-06-19\n${BASE}/a/a2\n`)
  })
})

describe('HTML', () => {
  it('has the text as text, each part as what it is', () => {
    const html = articleHtml(articleDocument('a1'), facts, BASE)
    expect(malformed(html)).toBeNull()
    expect(html).toContain('<h1>拓思路 促发展（a1）</h1>')
    expect(html).toContain('<p>本报讯 昨日，全市重点项目观摩会召开。<br/>会议指出，A&amp;B &lt;公司&gt; 开工。</p>')
    expect(html).toContain('<h2>拓思路</h2>')
    expect(html).toContain('<aside class="note"><p>编者按：')
    expect(html).toContain(`<img src="${BASE}/api/v1/images/m-a1" alt="观摩会现场。" width="1200" height="800"/>`)
    expect(html).toContain(`<link rel="canonical" href="${BASE}/a/a1"/>`)
  })

  it('calls a version by its number, not as a page of a newspaper, and its moment by the clock of UTC', () => {
    const html = articleHtml(articleDocument('a1'), { ...facts, versionAt: '2026-11-22T16:30:05.120Z' }, BASE)
    expect(html).toContain('第 2 个版本，<time datetime="2026-11-22T16:30:05.120Z">2026-11-22 16:30 UTC</time>')
    expect(html).not.toContain('第 2 版')
  })

  it('has a title also without a headline, but no heading', () => {
    const html = articleHtml(bareDocument('a2'), facts, BASE)
    expect(html).toContain('<title>全文。</title>')
    expect(html).not.toContain('<h1>')
  })

  it('of an old version leads to the new one and calls itself by its own address', () => {
    const html = articleHtml(articleDocument('a1'), old, BASE)
    expect(html).toContain(`<link rel="canonical" href="${BASE}/api/v1/articles/a1/v/1"/>`)
    expect(html).toContain(`现行版本为 <a href="${BASE}/a/a1">第 2 个版本</a>`)
  })
})

describe('TEI P5', () => {
  const documents = [
    articleDocument('a1'), articleDocument('a2', inferred), bareDocument('a3', { body: [] }),
    bareDocument('a4', { body: [{ kind: 'crosshead', text: '一' }, { kind: 'crosshead', text: '二' }, { kind: 'note', text: '编者按' }] }),
  ].map((document) => teiDocument(document, facts, BASE))
  const unnumbered = teiDocument(bareDocument('a5', { pages: [{ id: 'p7', name: null, number: null }] }), facts, BASE)
  const older = teiDocument(articleDocument('a1'), old, BASE)

  it('is as its schema says: a whole article, a bare one, one of crossheads alone, one on a page without number, an old version', async () => {
    expect(await xmlErrors('tei-article.rng', ...documents, unnumbered, older)).toEqual([])
  })

  it('is refused by that schema with a paragraph behind a division, a day that is none, or an element of another name', async () => {
    const [whole = ''] = documents
    for (const wrong of [
      whole.replace('</div>\n<figure>', '</div><p>文</p><figure>'), whole.replace('when="2023-06-19"', 'when="2023-06-31"'), whole.replaceAll('titleStmt', 'titles'),
      whole.replace('>第4版</ref>', '></ref>'),
    ]) {
      expect(wrong).not.toBe(whole)
      expect(await xmlErrors('tei-article.rng', wrong)).not.toEqual([])
    }
  })

  it('names the newspaper, the day with how certain it is, and the pages', () => {
    expect(documents[1]).toContain('<title level="j">聊城日报</title><date when="2023-06-19" cert="medium">2023-06-19</date><note type="date">日期据内容推断</note>')
    expect(documents[1]).toContain(`<biblScope unit="page" n="1"><ref target="${BASE}/api/v1/pages/p1">第1版 要闻</ref></biblScope>`)
    expect(documents[0]).toContain('<date when="2023-06-19">2023-06-19</date>')
    expect(teiDocument(articleDocument('a1', { issue: { id: 'i1', date: '2023-06-19', dateCertainty: 'uncertain' } }), facts, BASE)).toContain('cert="low"')
  })

  it('points at a page of which neither number nor name is known', () => {
    expect(unnumbered).toContain(`<biblScope unit="page"><ptr target="${BASE}/api/v1/pages/p7"/></biblScope>`)
  })

  it('of an old version says in its header which one has taken its place', () => {
    expect(older).toContain(`<notesStmt><note type="superseded">此为旧版本；现行版本为<ref target="${BASE}/api/v1/articles/a1">第 2 个版本</ref>。</note></notesStmt>`)
    expect(documents[0]).not.toContain('notesStmt')
  })

  it('begins a division at each crosshead', () => {
    expect(documents[0]).toContain('<div type="section"><head>拓思路</head>\n<p>各县区负责人交流了做法。</p>\n</div>\n<div type="section"><head>抓落实</head>')
    expect(documents[0]).toContain('<note type="editorial">编者按：')
  })
})
