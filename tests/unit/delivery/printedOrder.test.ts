import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { ArticleDocument } from '../../../src/publishing/PublicDocument'
import { bareDocument } from '../../helpers/delivery/articleDocument'
import { askApi, type Asking } from '../../helpers/delivery/askApi'
import { type FilledReadModel, filledReadModel } from '../../helpers/delivery/filledReadModel'

const PAGES = { p1: { id: 'p1', number: 1, name: null }, p2: { id: 'p2', number: 2, name: null } } as const
type PageId = keyof typeof PAGES

/** An article that begins at a line of its first page; null where no line is known. */
const at = (id: string, ...places: [page: PageId, line: number | null][]): ArticleDocument => bareDocument(id, {
  headline: id,
  pages: places.map(([page]) => PAGES[page]),
  source: places.some(([, line]) => line === null) ? null : places.map(([page, line]) => ({
    page, file: 'f'.repeat(64), role: 'body' as const,
    lines: [{ n: line! + 3, text: '后一行', box: null, confidence: null }, { n: line!, text: '第一行', box: null, confidence: null }],
  })),
})

let model: FilledReadModel
let api: Asking

beforeEach(async () => {
  // Approved in another order than they stand in.
  model = await filledReadModel([
    at('typed', ['p1', null]), at('last', ['p1', 90]), at('second', ['p1', 40]), at('over', ['p1', 20], ['p2', 2]), at('first', ['p1', 5]), at('inside', ['p2', 30]), at('top', ['p2', 7]),
  ].map((document) => ({ document })))
  api = await askApi(model.context)
})
afterEach(async () => {
  await api.close()
  model.close()
})

const ON_P1 = ['first', 'over', 'second', 'last', 'typed']
const idsOf = (items: { id: string }[]): string[] => items.map(({ id }) => id)
const inText = (text: string, ids: string[]): string[] => ids.map((id) => [text.indexOf(`/a/${id}"`), id] as const).sort(([a], [b]) => a - b).map(([, id]) => id)

describe('Articles stand as they were printed', () => {
  it('in the lists of an issue and a page, part by part, and backwards', async () => {
    expect(idsOf((await api.ask((await api.ask('/api/v1/issues/i1')).body.links.articles)).body.items)).toEqual([...ON_P1, 'top', 'inside'])
    expect(idsOf((await api.ask((await api.ask('/api/v1/pages/p1')).body.links.articles)).body.items)).toEqual(ON_P1)
    for (const sort of ['place', '-place']) {
      const ids: string[] = []
      for (let url: string | null = `/api/v1/articles?limit=2&sort=${sort}`; url;) {
        const { body }: { body: { items: { id: string }[]; links: { next: string | null } } } = await api.ask(url)
        ids.push(...idsOf(body.items))
        url = body.links.next
      }
      expect(ids).toEqual(sort === 'place' ? [...ON_P1, 'top', 'inside'] : [...ON_P1, 'top', 'inside'].reverse())
    }
  })

  it('by GraphQL, on the pages for readers and in IIIF viewers', async () => {
    const { body } = await api.ask('/api/v1/graphql', {}, 'POST', { query: '{ page(id: "p1") { articles { items { id } } } issue(id: "i1") { articles { items { id } } } }' })
    expect(idsOf(body.data.page.articles.items)).toEqual(ON_P1)
    expect(idsOf(body.data.issue.articles.items)).toEqual([...ON_P1, 'top', 'inside'])
    expect(inText((await api.ask('/p/n1/2023-06-19/1')).text, ON_P1)).toEqual(ON_P1)
    // What only goes on there comes after what begins there.
    expect(inText((await api.ask('/p/n1/2023-06-19/2')).text, ['over', 'inside', 'top'])).toEqual(['top', 'inside', 'over'])
    expect(inText((await api.ask('/p/n1/2023-06-19')).text, ON_P1)).toEqual(ON_P1)
    const { items } = (await api.ask('/iiif/3/pages/p2/annotations.json')).body
    expect(items.map(({ id }: { id: string }) => id.split('#articles-')[1])).toEqual(['over', 'top', 'inside'])
  })

  it('also after a correction has moved one', async () => {
    await model.approve(at('last', ['p1', 1]))
    expect(idsOf((await api.ask('/api/v1/articles?page=p1&sort=place')).body.items)).toEqual(['last', 'first', 'over', 'second', 'typed'])
  })
})
