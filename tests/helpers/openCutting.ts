import { expect } from 'vitest'

import type { UnitsAnswer } from '../../src/desk/units/UnitsAnswer'
import type { Operation } from '../../src/editorial/cutting/operation'
import { linesOfUnit, type Sheet, type SheetUnit, textOfPart } from '../../src/editorial/cutting/sheet'
import { lineKey, type LineRef } from '../../src/editorial/lineKey'
import type { Answer, App, Parsed, Person } from './app'
import { madePage } from './crash/madePage'
import type { Newsroom } from './newsroom'
import { stored } from './stored'

export type Units = UnitsAnswer

export type Cutting = {
  cut: (units: Units, operations: Operation[], as?: Person, other?: object) => Promise<Answer>
  /** Everything of the page that a cut may change, as stored. */
  everything: (page: string) => Promise<Parsed[]>
  lastCut: (page: string) => Promise<string>
  logOf: (document: string) => Promise<Parsed[]>
  /** A page with three articles and a photo, of a text that no other page has. */
  newPage: (of?: { issue?: string }) => Promise<string>
  /** Of the page made last: its text is `madePage(seed, …)`. */
  seed: () => number
  show: (page: string, as?: Person) => Promise<Units>
  /** Undoes the last cut, or what the content names. */
  undo: (page: string, as?: Person, content?: object) => Promise<Answer>
}

/** Without what is null (MongoDB has it or leaves it out) and without members of these names. */
export const without = (value: Parsed, ...names: string[]): Parsed => {
  if (Array.isArray(value)) return value.map((each) => without(each, ...names))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).filter(([name, member]) => member !== null && !names.includes(name)).map(([name, member]) => [name, without(member, ...names)]))
}

export const articlesOf = ({ sheet }: Units): SheetUnit[] => sheet.units.filter(({ kind }) => kind === 'article')
export const first = (units: Units): SheetUnit => articlesOf(units)[0] as SheetUnit
export const second = (units: Units): SheetUnit => articlesOf(units)[1] as SheetUnit
export const captionOf = ({ sheet }: Units): SheetUnit => sheet.units.find(({ kind }) => kind === 'caption') as SheetUnit
export const lastLine = (unit: SheetUnit): LineRef => linesOfUnit(unit).at(-1) as LineRef
export const textOf = (unit: SheetUnit | undefined): string => (unit?.parts ?? []).map(textOfPart).join('')
export const linesIn = (sheet: Sheet): string[] => sheet.units.flatMap(linesOfUnit).map(lineKey).sort()
export const codeOf = ({ body: { errors } }: Answer): string => errors[0].data.code

export const mustBe = (status: number, answer: Answer): Units => {
  expect(answer.status, JSON.stringify(answer.body)).toBe(status)
  return answer.body as Units
}

/** Cutting pages anew through the API. @param open the program and its people, once they are there. */
export const openCutting = (open: () => { app: App; news: Newsroom }): Cutting => {
  let seed = 0

  const newPage: Cutting['newPage'] = async ({ issue } = {}) => {
    const text = madePage(++seed, { articles: 3, paragraphs: 2, photos: 1 })
    const answer = await open().news.importPage(text, { number: 300 + seed, ...(issue ? { issue } : {}) })
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    return answer.body.doc.id
  }
  const show: Cutting['show'] = async (page, as = open().news.editor) =>
    mustBe(200, await open().app.rest('GET', `/pages/${page}/units`, { as }))
  const cut: Cutting['cut'] = (units, operations, as = open().news.editor, other = {}) =>
    open().app.rest('POST', `/pages/${units.page.id}/units`, { as, body: { operations, revision: units.page.revision, units: units.units, ...other } })
  const lastCut: Cutting['lastCut'] = async (page) => (await show(page)).undo ?? 'none'
  const undo: Cutting['undo'] = async (page, as = open().news.editor, content) =>
    open().app.rest('POST', `/pages/${page}/units/undo`, { as, body: content ?? { undo: await lastCut(page) } })

  const everything: Cutting['everything'] = async (page) => {
    const { app } = open()
    const { sheet } = await show(page)
    const photos = (await app.payload.db.find({ collection: 'photos', pagination: false, sort: 'id', where: { page: { equals: page } } })).docs
    return [
      ...(await Promise.all(sheet.units.filter(({ kind }) => kind !== 'furniture').map(async ({ id, kind }) =>
        without(JSON.parse(await stored(app, kind === 'article' ? 'articles' : 'captions', id)))))),
      // Somebody was at it: that is all that a cut which came to nothing leaves.
      without(JSON.parse(await stored(app, 'pages', page)), 'importSeenAt', 'updatedAt'), without(JSON.parse(JSON.stringify(photos))),
    ]
  }
  const logOf: Cutting['logOf'] = async (document) =>
    (await open().app.rest('GET', `/log?where[document][equals]=${document}&sort=seq&limit=100`, { as: open().news.editor })).body.docs

  return { cut, everything, lastCut, logOf, newPage, seed: () => seed, show, undo }
}
