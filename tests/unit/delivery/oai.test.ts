import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { TypedApp } from '../../../src/delivery/app/TypedApp'
import { RECORDS } from '../../../src/delivery/oai/findRecords'
import { registerOai } from '../../../src/delivery/oai/registerOai'
import { articleDocument, bareDocument } from '../../helpers/delivery/articleDocument'
import { filledReadModel, type FilledReadModel } from '../../helpers/delivery/filledReadModel'
import { harvest, readOai } from '../../helpers/delivery/harvest'
import { roomApp } from '../../helpers/delivery/roomApp'
import { xmlErrors } from '../../helpers/delivery/schemaErrors'

const id = (of: string): string => `oai:paper.example.org:articles/${of}`
const other = { publication: { id: 'n2', name: '德州日报' } }

let model: FilledReadModel
let app: TypedApp

const ask = async (query: string): Promise<string> => {
  const { body, headers, statusCode } = await app.inject(`/oai?${query}`)
  expect([statusCode, headers['content-type']]).toEqual([200, 'text/xml; charset=utf-8'])
  return body
}
const answerTo = async (query: string) => readOai(await ask(query))
const idsOf = async (query: string): Promise<string[]> => (await answerTo(query)).records.map(({ identifier }) => identifier.replace(id(''), ''))

beforeEach(async () => {
  model = await filledReadModel([
    { document: articleDocument('a1') }, // 00:00:00
    { document: articleDocument('b1', other) }, // :01
    { document: bareDocument('a2'), state: 'withdrawn' }, // :02, withdrawn :03
    { document: bareDocument('a3'), state: 'erased' }, // :04, erased :05
    { document: bareDocument('a4') }, // :06
  ])
  app = await roomApp(model.context, registerOai)
})

afterEach(async () => {
  await app.close()
  model.close()
})

describe('OAI-PMH', () => {
  it('answers each verb, and each mistake, as its schema says', async () => {
    const queries = [
      'verb=Identify', 'verb=ListMetadataFormats', `verb=ListMetadataFormats&identifier=${id('a1')}`, 'verb=ListSets',
      'verb=ListIdentifiers&metadataPrefix=oai_dc', 'verb=ListRecords&metadataPrefix=oai_dc&set=n1&from=2026-01-01&until=2026-01-01', 'verb=ListRecords&metadataPrefix=tei',
      `verb=GetRecord&metadataPrefix=oai_dc&identifier=${id('a1')}`, `verb=GetRecord&metadataPrefix=oai_dc&identifier=${id('a2')}`, `verb=GetRecord&metadataPrefix=tei&identifier=${id('a1')}`,
      '', 'verb=X', 'verb=ListRecords', 'verb=ListRecords&resumptionToken=x', 'verb=GetRecord&metadataPrefix=a%20b&identifier=%00%3C', 'verb=ListRecords&metadataPrefix=oai_dc&set=a:&from=%22',
      `verb=GetRecord&metadataPrefix=marc&identifier=${id('a1')}`, `verb=GetRecord&metadataPrefix=oai_dc&identifier=${id('zz')}`, 'verb=ListRecords&metadataPrefix=oai_dc&from=2030-01-01',
    ]
    const answers = await Promise.all(queries.map(ask))
    expect(await xmlErrors('oai-pmh.xsd', ...answers)).toEqual([])
  })

  it('is refused by that schema with a header without its time', async () => {
    const answer = await ask('verb=ListIdentifiers&metadataPrefix=oai_dc')
    const wrong = answer.replace(/<datestamp>.*?<\/datestamp>\n/u, '')
    expect(wrong).not.toBe(answer)
    expect(await xmlErrors('oai-pmh.xsd', wrong)).not.toEqual([])
  })

  it('says who it is: since when it knows records, that deleted ones stay, and counted in seconds', async () => {
    const { text } = await answerTo('verb=Identify')
    for (const said of [
      '<baseURL>https://paper.example.org/oai</baseURL>', '<earliestDatestamp>2026-01-01T00:00:00Z</earliestDatestamp>', '<deletedRecord>persistent</deletedRecord>',
      '<granularity>YYYY-MM-DDThh:mm:ssZ</granularity>', '<adminEmail>postmaster@paper.example.org</adminEmail>', '<repositoryIdentifier>paper.example.org</repositoryIdentifier>',
    ]) expect(text).toContain(said)
  })

  it('lists the newspapers as sets, and gives a set alone, also what was withdrawn of it', async () => {
    expect((await answerTo('verb=ListSets')).text).toContain('<set><setSpec>n2</setSpec><setName>德州日报</setName></set>')
    expect(await idsOf('verb=ListIdentifiers&metadataPrefix=oai_dc&set=n1')).toEqual(['a1', 'a2', 'a4'])
    expect(await idsOf('verb=ListIdentifiers&metadataPrefix=oai_dc&set=n2')).toEqual(['b1'])
  })

  it('gives what changed in a span of time, both ends included, by days and by seconds', async () => {
    const span = (from: string, until: string) => idsOf(`verb=ListIdentifiers&metadataPrefix=oai_dc${from && `&from=${from}`}${until && `&until=${until}`}`)
    expect(await span('', '')).toEqual(['a1', 'b1', 'a2', 'a3', 'a4'])
    expect(await span('2026-01-01T00:00:01Z', '2026-01-01T00:00:03Z')).toEqual(['b1', 'a2'])
    expect(await span('2026-01-01', '2026-01-01')).toEqual(['a1', 'b1', 'a2', 'a3', 'a4'])
    expect(await span('2026-01-01T00:00:06Z', '')).toEqual(['a4'])
    expect(await span('', '2025-12-31')).toEqual([])
  })

  it('keeps what was withdrawn or erased as a deleted header, at the time it went, and shows it no more', async () => {
    const { records, text } = await answerTo('verb=ListRecords&metadataPrefix=oai_dc')
    expect(records.map(({ datestamp, hasMetadata, identifier, isDeleted }) => [identifier.slice(-2), isDeleted, hasMetadata, datestamp.slice(17)])).toEqual([
      ['a1', false, true, '00Z'], ['b1', false, true, '01Z'], ['a2', true, false, '03Z'], ['a3', true, false, '05Z'], ['a4', false, true, '06Z'],
    ])
    expect(text).not.toContain('来源有误')
    expect((await answerTo(`verb=GetRecord&metadataPrefix=tei&identifier=${id('a3')}`)).records).toMatchObject([{ isDeleted: true, hasMetadata: false }])
  })

  it('gives a record as Dublin Core: the printed day, the paper, and how certain that day is', async () => {
    await model.approve(articleDocument('a1', { issue: { id: 'i1', date: '2023-06-19', dateCertainty: 'inferred' } }))
    const { records, text } = await answerTo(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${id('a1')}`)
    expect(records[0]?.titles).toEqual(['拓思路 促发展（a1）', '全市重点项目观摩会召开', '一季度开工率达98%'])
    for (const said of [
      '<dc:creator>林金彦</dc:creator>', '<dc:publisher>聊城日报</dc:publisher>', '<dc:date>2023-06-19</dc:date>', '<dc:identifier>https://paper.example.org/a/a1</dc:identifier>',
      '<dc:source>聊城日报 2023-06-19（日期据内容推断） 第1版 要闻、第4版</dc:source>',
    ]) expect(text).toContain(said)
  })

  it('takes a form by POST like a query by GET', async () => {
    const form = `verb=GetRecord&metadataPrefix=oai_dc&identifier=${encodeURIComponent(id('a1'))}`
    const { body } = await app.inject({ headers: { 'content-type': 'application/x-www-form-urlencoded' }, method: 'POST', payload: form, url: '/oai' })
    const untimed = (text: string): string => text.replace(/<responseDate>.*?<\/responseDate>/u, '')
    expect(untimed(body)).toBe(untimed(await ask(form)))
    expect(readOai(body).records).toHaveLength(1)
  })

  it.each([
    ['', 'badVerb'], ['verb=identify', 'badVerb'], ['verb=Identify&verb=ListSets', 'badVerb'], ['verb=toString', 'badVerb'],
    ['verb=Identify&set=n1', 'badArgument'], ['verb=ListRecords', 'badArgument'], ['verb=GetRecord&metadataPrefix=oai_dc', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=tei', 'badArgument'], ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-01T00:00:00Z', 'badArgument'], ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01T00:00:00.000Z', 'badArgument'], ['verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=marc21', 'cannotDisseminateFormat'], [`verb=GetRecord&metadataPrefix=marc21&identifier=${id('a1')}`, 'cannotDisseminateFormat'],
    [`verb=GetRecord&metadataPrefix=oai_dc&identifier=${id('zz')}`, 'idDoesNotExist'], ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:other.example.org:articles/a1', 'idDoesNotExist'],
    [`verb=ListMetadataFormats&identifier=${id('%2525')}`, 'idDoesNotExist'], ['verb=ListRecords&metadataPrefix=oai_dc&from=2030-01-01', 'noRecordsMatch'],
    ['verb=ListIdentifiers&metadataPrefix=oai_dc&set=n9', 'noRecordsMatch'], ['verb=ListRecords&resumptionToken=x', 'badResumptionToken'], ['verb=ListSets&resumptionToken=x', 'badResumptionToken'],
  ])('answers %s with %s', async (query, code) => {
    const { error, request } = await answerTo(query)
    expect(error).toBe(code)
    if (code === 'badVerb' || code === 'badArgument') expect(request).toEqual({})
  })

  it('never fails at a request, and answers as its schema says', async () => {
    const value = fc.oneof(fc.constantFrom('oai_dc', 'ListRecords', 'GetRecord', 'ListIdentifiers', '2026-01-01', id('a1'), id('%'), 'a b', ''), fc.string({ unit: 'binary' }))
    const name = fc.constantFrom('verb', 'metadataPrefix', 'identifier', 'set', 'from', 'until', 'resumptionToken', '<a>')
    const answers: string[] = []
    await fc.assert(fc.asyncProperty(fc.constantFrom('ListRecords', 'GetRecord', 'ListIdentifiers', 'ListMetadataFormats', ''), fc.array(fc.tuple(name, value), { maxLength: 4 }), async (verb, more) => {
      const query = new URLSearchParams([['verb', verb], ...more.map(([key, text]) => [key, text])]).toString()
      answers.push(await ask(query))
    }), { numRuns: 200 })
    expect(await xmlErrors('oai-pmh.xsd', ...answers)).toEqual([])
  })

  it('does not take a token of another verb, or one that was tampered with', async () => {
    for (let n = 0; n <= RECORDS; n += 1) await model.approve(bareDocument(`c${n}`))
    const { token } = await answerTo('verb=ListRecords&metadataPrefix=oai_dc')
    expect((await answerTo(`verb=ListIdentifiers&resumptionToken=${token}`)).error).toBe('badResumptionToken')
    for (const wrong of [[2, 'ListRecords', 'oai_dc', null, '2026-13-01', null, 0, 0, 0, ''], [2, 'ListRecords', 'oai_dc', null, null, null, -1, 0, 0, ''], [2, 'ListRecords', 'oai_dc', { a: 1 }, null, null, 0, 0, 0, ''], [2, 'ListRecords', 'oai_dc', null, null, null, 0, 0, 1, 'another0'], {}]) {
      expect((await answerTo(`verb=ListRecords&resumptionToken=${Buffer.from(JSON.stringify(wrong)).toString('base64url')}`)).error).toBe('badResumptionToken')
    }
  })
})

describe('a harvester', () => {
  it.each(['ListRecords', 'ListIdentifiers'])('gets each record by %s, as it stands at the end, while articles come, change and go', async (verb) => {
    for (let n = 0; n < RECORDS * 3; n += 1) await model.approve(bareDocument(`c${n}`, n % 3 === 0 ? other : {}))
    const { answers, found } = await harvest(ask, `verb=${verb}&metadataPrefix=oai_dc`, async (part) => {
      if (part > 3) return
      await model.approve(bareDocument(`c${part}`, { headline: `改${part}` }))
      await model.withdraw(`c${part + RECORDS * 2}`, '来源有误')
      await model.withdraw('a1', '来源有误')
      await model.restore('a1')
      await model.erase(`c${part + 10}`)
      await model.approve(bareDocument(`d${part}`))
    })
    const rows = model.db.prepare("SELECT id, state, headline FROM texts WHERE collection = 'articles'").all() as { headline: string | null; id: string; state: string }[]
    expect([...found.values()].map(({ identifier, isDeleted }) => [identifier, isDeleted]).sort()).toEqual(rows.map((row) => [id(row.id), row.state !== 'public']).sort())
    if (verb === 'ListRecords') for (const { headline, id: of } of rows.filter((row) => row.headline)) expect(found.get(id(of))?.titles).toContain(headline)
    expect(answers.length).toBeGreaterThan(3)
    expect(answers.at(-1)?.token).toBe('')
    expect(answers.slice(0, -1).every(({ records, token }) => token !== '' && records.length === RECORDS)).toBe(true)
  })

  it('gets afterwards, asking from the last time on, what has changed since', async () => {
    model.setClock('2026-02-01T00:00:00.999Z')
    await model.withdraw('a1', '来源有误')
    await model.approve(articleDocument('b1', { ...other, headline: '改' }))
    const { found } = await harvest(ask, 'verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-01T00:00:00Z')
    expect([...found.values()].map(({ identifier, isDeleted }) => [identifier, isDeleted])).toEqual([[id('a1'), true], [id('b1'), false]])
  })
})
