import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createApp } from '../../../src/delivery/app/createApp'
import type { TypedApp } from '../../../src/delivery/app/TypedApp'
import { articleDocument } from '../../helpers/delivery/articleDocument'
import { type FilledReadModel, filledReadModel } from '../../helpers/delivery/filledReadModel'

let model: FilledReadModel
let app: TypedApp

beforeAll(async () => {
  model = await filledReadModel([{ document: articleDocument('a1') }])
  app = await createApp(model.context)
})

afterAll(async () => {
  await app.close()
  model.close()
})

const told = async (url: string, language: string) => {
  const answer = await app.inject({ url, headers: { 'accept-language': language } })
  return { status: answer.statusCode, ...answer.json<{ code: string; detail: string; parameter: string | null }>() }
}

const LONG = 'x'.repeat(201)

describe('what is wrong with a request', () => {
  it.each([
    ['/api/v1/articles?limit=1000', 'limit', '参数“limit”不能这样写：须在 1 到 100 之间。', 'The parameter “limit” cannot be used: it must be from 1 to 100.'],
    ['/api/v1/articles?limit=0', 'limit', '参数“limit”不能这样写：须在 1 到 100 之间。', 'The parameter “limit” cannot be used: it must be from 1 to 100.'],
    ['/api/v1/articles/a1/corrections?before=1', 'before', '参数“before”不能这样写：不能小于 2。', 'The parameter “before” cannot be used: it must not be less than 2.'],
    ['/api/v1/articles?limit=many', 'limit', '参数“limit”不能这样写：须为整数。', 'The parameter “limit” cannot be used: it must be a whole number.'],
    ['/api/v1/articles?hasPhoto=maybe', 'hasPhoto', '参数“hasPhoto”不能这样写：须为 true 或 false。', 'The parameter “hasPhoto” cannot be used: it must be true or false.'],
    ['/api/v1/articles?author=a&author=b', 'author', '参数“author”不能这样写：只能给一次。', 'The parameter “author” cannot be used: it can be given once only.'],
    ['/api/v1/issues?sort=name', 'sort', '参数“sort”不能这样写：须为以下之一：date、-date。', 'The parameter “sort” cannot be used: it must be one of: date, -date.'],
    ['/api/v1/publications?colour=red', 'colour', '没有参数“colour”；可用的有：sort、limit、cursor、fields。', 'There is no parameter “colour”; there are: sort, limit, cursor, fields.'],
    ['/feeds/search.atom', 'q', '缺少参数“q”。', 'The parameter “q” is missing.'],
    ['/feeds/search.atom?q=', 'q', '参数“q”不能这样写：不能少于 1 个字符。', 'The parameter “q” cannot be used: it must have at least 1 character.'],
    [`/api/v1/articles?author=${LONG}`, 'author', '参数“author”不能这样写：不能超过 200 个字符。', 'The parameter “author” cannot be used: it must not be longer than 200 characters.'],
    ['/api/v1/articles/a1/v/0', 'n', '地址中的“n”不能这样写：须为版本号，从 1 起。', 'The part “n” of the address cannot be used: it must be a version’s number, from 1.'],
    ['/iiif/3/publications/n1/23/collection.json', 'year', '地址中的“year”不能这样写：须为四位数的年份，如 2023。', 'The part “year” of the address cannot be used: it must be a year of four digits, like 2023.'],
  ])('in %s is told in both languages', async (url, parameter, zh, en) => {
    expect(await told(url, 'zh')).toMatchObject({ status: 400, code: 'parameter', parameter, detail: `${zh}详见 /docs。` })
    expect(await told(url, 'en')).toMatchObject({ status: 400, code: 'parameter', parameter, detail: `${en} What can be asked stands at /docs.` })
  })
})

describe('a day to begin or end with', () => {
  const LISTS = ['/api/v1/articles?', '/api/v1/photos?', '/api/v1/issues?', '/api/v1/pages?', '/api/v1/export.jsonl.gz?', '/api/v1/search?', '/feeds/search.json?q=x&']
  it.each(LISTS.flatMap((list) => ['from=2023-13-40', 'to=2023-02-31', 'from=2023-6-1', 'to=abc', 'from='].map((day) => [`${list}${day}`])))('that does not exist is refused: %s', async (url) => {
    const { detail, status } = await told(url, 'zh')
    expect([status, detail]).toEqual([400, expect.stringContaining('须为实有的日期，写作 YYYY-MM-DD')])
    expect((await told(url, 'en')).detail).toContain('it must be a day that exists, written YYYY-MM-DD')
  })

  it.each(LISTS)('that exists is taken: %sfrom=2024-02-29', async (list) => {
    expect((await app.inject(`${list}from=2024-02-29&to=2024-12-31`)).statusCode).toBe(200)
  })
})
