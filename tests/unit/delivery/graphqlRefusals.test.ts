import { getIntrospectionQuery } from 'graphql'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { createApp } from '../../../src/delivery/app/createApp'
import type { TypedApp } from '../../../src/delivery/app/TypedApp'
import { MOST_NESTED, MOST_TOKENS } from '../../../src/delivery/graphql/parseQuestion'
import { articleDocument } from '../../helpers/delivery/articleDocument'
import { filledReadModel, type FilledReadModel } from '../../helpers/delivery/filledReadModel'

describe('what GraphQL does not answer', () => {
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
  beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue(undefined))
  afterEach(() => vi.restoreAllMocks())

  const post = (query: string, headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url: '/api/v1/graphql', headers: { 'accept': 'application/json', 'content-type': 'application/json', ...headers }, payload: JSON.stringify({ query }) })
  const get = (query: string) => app.inject(`/api/v1/graphql?query=${encodeURIComponent(query)}`)

  const deep = (open: string, count: number): string => open.repeat(count)

  it.each([
    ['lists in an argument', `{a(x:${deep('[', 20_000)}`], ['objects in an argument', `{a(x:${deep('{a:', 15_000)}`],
    ['fields', deep('{a', 20_000)], ['lists in a type', `query($x:${deep('[', 20_000)}`], ['a few too many', deep('{a', MOST_NESTED + 1)],
  ])('refuses a question nested too deep (%s) in both languages, by POST and by GET, and logs nothing of it', async (_what, question) => {
    for (const answer of await Promise.all([post(question), get(question)])) {
      expect(answer.statusCode).toBe(400)
      expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' }, message: expect.stringMatching(/嵌套超过 50 层。 .*deeper than 50 levels/u) }] })
    }
    expect(console.error).not.toHaveBeenCalled()
  })

  it('refuses a question of too many words in both languages, by POST and by GET, and logs nothing of it', async () => {
    const question = `{publications(first:1){items{${'id '.repeat(MOST_TOKENS)}}}}`
    for (const answer of await Promise.all([post(question), get(question)])) {
      expect(answer.statusCode).toBe(400)
      expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' }, message: expect.stringMatching(/太长.*too long/u) }] })
    }
    expect(console.error).not.toHaveBeenCalled()
  })

  it('answers a question with brackets in its words, and the one that tools ask for the schema', async () => {
    expect((await post(`{articles(first:1,author:"${'['.repeat(500)}"){next}}`)).json()).toEqual({ data: { articles: { next: null } } })
    expect((await post(getIntrospectionQuery({ inputValueDeprecation: true }))).json()).toMatchObject({ data: { __schema: {} } })
  })

  it.each([
    ['a charset', 415, { 'content-type': 'application/json; charset=utf-16' }], ['a format of answers', 406, { accept: 'text/html' }],
  ])('says as a problem that it does not know %s', async (_what, status, headers) => {
    const { body, headers: told, statusCode } = await post('{__typename}', headers)
    expect([statusCode, told['content-type']]).toEqual([status, 'application/problem+json; charset=utf-8'])
    expect(JSON.parse(body)).toMatchObject({ code: 'request', detail: expect.stringContaining('JSON in UTF-8'), status })
  })

  it.each([
    ['{articles(from:"2023-02-31"){next}}', 'from'], ['{issues(to:"2023-13-01"){next}}', 'to'], ['{publications{items{issues(from:"gestern"){next}}}}', 'from'], ['{publications{items{articles(first:101){next}}}}', 'first'],
    ['{search(q:"大会",to:"2023-6-1"){total}}', 'to'], [`{search(q:"${'大'.repeat(1_001)}"){total}}`, 'q'],
  ])('refuses in %s what the other routes refuse', async (question, parameter) => {
    const { errors } = (await post(question)).json()
    expect(errors).toMatchObject([{ extensions: { code: 'parameter' }, message: expect.stringContaining(parameter) }])
    expect(console.error).not.toHaveBeenCalled()
  })
})
