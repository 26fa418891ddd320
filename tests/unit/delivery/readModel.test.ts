import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import fc from 'fast-check'
import type { Database } from 'libsql'
import { afterAll, describe, expect, it } from 'vitest'

import { findVersion } from '../../../src/delivery/articles/findVersion'
import { Problem } from '../../../src/delivery/Problem'
import { applyBatch, applyLog, readBatch, step } from '../../../src/delivery/projector/applyEntries'
import { missingSnapshots } from '../../../src/delivery/projector/applyEntry'
import { readPosition } from '../../../src/delivery/projector/position'
import { rebuild } from '../../../src/delivery/projector/rebuild'
import { createReadModel } from '../../../src/delivery/readModel/createReadModel'
import { openReadModel } from '../../../src/delivery/readModel/openReadModel'
import type { EditorialSource } from '../../../src/delivery/source/EditorialSource'
import type { ArticleDocument } from '../../../src/publishing/PublicDocument'
import { dumpReadModel } from '../../helpers/delivery/log/dumpReadModel'
import { type Deed, PaperHouse, WORD } from '../../helpers/delivery/log/paperHouse'
import { writtenSource } from '../../helpers/delivery/log/writtenSource'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-read-model-'))
afterAll(() => fs.rmSync(folder, { force: true, recursive: true }))

let runs = 0
const ALWAYS = (): boolean => true

const weighted = <T,>(...given: [weight: number, value: T][]) =>
  fc.oneof(...given.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })))
const deed = fc.record({
  // An article and the two captions of its photo have most to do with one another.
  do: weighted<Deed['do']>([6, 'approve'], [3, 'withdraw'], [2, 'restore'], [3, 'erase'], [1, 'edit'], [1, 'move'], [1, 'date'], [1, 'name'], [1, 'number'], [2, 'open']),
  text: weighted([4, 0], [1, 1], [1, 2], [4, 3], [4, 4], [1, 5]),
  word: fc.nat(WORD.length - 1),
}) as fc.Arbitrary<Deed>
const allApproved: Deed[] = [3, 4, 5, 0, 1, 2].map((text) => ({ do: 'approve', text, word: text }))
const deeds = fc.tuple(fc.constantFrom([], allApproved), fc.array(deed, { maxLength: 25 })).map(([before, given]) => [...before, ...given])

/** What happens to who follows, between two writes of the newsroom. */
const moment = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ do: 'sleep' as const, limit: 0 }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('apply' as const), limit: fc.integer({ min: 1, max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('die' as const), limit: fc.integer({ min: 1, max: 5 }) }) },
)
const moments = fc.array(moment, { minLength: 1, maxLength: 20 })

/** A projector that is killed and started anew. */
const follower = (source: EditorialSource) => {
  const file = path.join(folder, `followed-${++runs}.db`)
  let db = createReadModel(file)
  const read = (limit: number) => readBatch(source, readPosition(db), missingSnapshots(db), limit)
  const die = async (limit: number): Promise<void> => {
    const batch = await read(limit)
    db.exec('BEGIN IMMEDIATE')
    applyLog(db, batch)
    db.exec('ROLLBACK')
    db.close()
    db = openReadModel(file, { readonly: false })
  }
  return {
    die,
    apply: async (limit: number) => applyBatch(db, await read(limit), ALWAYS),
    catchUp: async () => { while (await step(db, source, ALWAYS)); },
    db: () => db,
    remove: () => { db.close(); fs.rmSync(file) },
  }
}

const rebuiltOf = async (source: EditorialSource): Promise<Record<string, unknown>> => {
  const dir = path.join(folder, `rebuilt-${++runs}`)
  const { name } = await rebuild({ dir, source })
  const db = openReadModel(path.join(dir, name), { readonly: false })
  const dump = dumpReadModel(db)
  db.close()
  fs.rmSync(dir, { recursive: true })
  return dump
}

type TextRow = { answer: string | null; collection: string; id: string; state: string; unavailable: number; version: number }
const textsOf = (db: Database): TextRow[] => db.prepare('SELECT * FROM texts ORDER BY collection, id').all() as TextRow[]

/** What readers get is what the newsroom says is public, to the last place it stands on. */
const expectPublic = (db: Database, house: PaperHouse): void => {
  const rows = textsOf(db)
  expect(Object.fromEntries(rows.map(({ id, state }) => [id, state]))).toEqual(
    Object.fromEntries(house.texts.filter(({ named }) => named.length > 0).map(({ id, stage }) => [id, stage])))
  expect(db.prepare(`SELECT v.* FROM versions v JOIN texts t ON t.n = v.text
    WHERE v.number < t.version AND v.json IS NULL AND v.snapshot IN (SELECT snapshot FROM erased)`).all(), 'what was erased waits for nothing').toEqual([])
  expect(rows.filter(({ state, unavailable }) => unavailable === 1 && state !== 'public')).toEqual([])
  for (const { answer, collection, id } of rows.filter(({ state }) => state === 'public')) {
    const text = house.texts.find((each) => each.id === id)!
    const { issue, page, publication } = house.placeOf(text)
    const said = JSON.parse(String(answer))
    expect({ date: said.issue.date, name: said.publication.name, number: said.pages[0].number, snapshot: said.snapshot, word: collection === 'articles' ? said.headline : said.caption })
      .toEqual({ date: issue.date, name: publication.name, number: page.number, snapshot: text.snapshot, word: WORD[text.word] })
  }
  const standing = house.publicTexts().map((text) => house.placeOf(text))
  const counted = (ids: string[]) => Object.fromEntries([...new Set(ids)].map((id) => [id, ids.filter((each) => each === id).length]))
  const stored = (table: string) => Object.fromEntries((db.prepare(`SELECT id, texts FROM ${table}`).all() as { id: string; texts: number }[]).map(({ id, texts }) => [id, texts]))
  expect([stored('publications'), stored('issues'), stored('pages')]).toEqual(
    [counted(standing.map(({ publication }) => publication.id)), counted(standing.map(({ issue }) => issue.id)), counted(standing.map(({ page }) => page.id))])
  for (const { issue, page, publication } of standing) {
    expect(db.prepare('SELECT name FROM publications WHERE id = ?').get(publication.id)).toMatchObject({ name: publication.name })
    expect(db.prepare('SELECT date FROM issues WHERE id = ?').get(issue.id)).toMatchObject({ date: issue.date })
    expect(db.prepare('SELECT number FROM pages WHERE id = ?').get(page.id)).toMatchObject({ number: page.number })
  }
  for (const word of WORD) {
    const found = (db.prepare("SELECT t.id FROM search s JOIN texts t ON t.n = s.rowid WHERE search MATCH ? ORDER BY t.id").all(`headline:"${word}"`) as { id: string }[]).map(({ id }) => id)
    expect(found).toEqual(house.publicTexts().filter((text) => text.collection === 'articles' && WORD[text.word] === word).map(({ id }) => id).sort())
  }
}

const statusOf = (read: () => unknown): number => {
  try {
    read()
    return 200
  } catch (error) {
    if (error instanceof Problem) return error.status
    throw error
  }
}

/** No older version can be read that shows a caption which is withdrawn; all others that are there can. */
const expectWithheld = (db: Database, house: PaperHouse): void => {
  const older = db.prepare(`SELECT t.id, v.number, v.json FROM versions v JOIN texts t ON t.n = v.text AND v.number < t.version
    WHERE t.collection = 'articles' AND t.state = 'public' AND v.json IS NOT NULL AND v.snapshot IS NOT NULL`).all() as { id: string; json: string; number: number }[]
  for (const { id, json, number } of older) {
    const photos = (JSON.parse(json) as ArticleDocument).photos.map(({ photo }) => photo)
    const isWithheld = house.texts.some(({ collection, photo, stage }) => collection === 'captions' && stage === 'withdrawn' && photo !== null && photos.includes(photo))
    expect(statusOf(() => findVersion(db, id, number)), `${id} version ${number}`).toBe(isWithheld ? 410 : 200)
  }
}

/** Nothing of a text that the log has taken back so far is in readers' hands. */
const expectNothingTakenBack = (db: Database, entries: ReturnType<typeof writtenSource>['entries']): void => {
  const { seq } = readPosition(db)
  const last = new Map<string, string>()
  for (const { action, document } of entries.filter((entry) => entry.seq <= seq)) {
    if (['approve', 'erase', 'renew', 'restore', 'withdraw'].includes(action)) last.set(document, action)
  }
  for (const row of textsOf(db)) {
    const isTakenBack = ['erase', 'withdraw'].includes(last.get(`${row.collection}:${row.id}`) ?? 'erase')
    expect(row.state === 'public' && isTakenBack).toBe(false)
    expect(row.answer === null).toBe(row.state !== 'public')
  }
}

describe('the read model', () => {
  it('is the same however the log was applied, and what a rebuild makes of it; readers get what is public', async () => {
    await fc.assert(fc.asyncProperty(deeds, moments, async (given, when) => {
      const house = new PaperHouse()
      given.forEach((each) => house.do(each))
      const { entries, source, write } = writtenSource()
      const followed = follower(source)
      for (const [at, written] of house.written.entries()) {
        write(written)
        const { do: what, limit } = when[at % when.length]!
        if (what !== 'sleep') await followed[what](limit)
        expectNothingTakenBack(followed.db(), entries)
      }
      await followed.catchUp()
      expectPublic(followed.db(), house)
      expectWithheld(followed.db(), house)
      expect(dumpReadModel(followed.db())).toEqual(await rebuiltOf(source))
      followed.remove()
    }), { numRuns: Number(process.env.RUNS ?? 60) })
  })
})
