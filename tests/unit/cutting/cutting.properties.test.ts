import fs from 'node:fs'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { applyOperation } from '../../../src/editorial/cutting/applyOperation'
import { type CutSteps, doOperation, openSteps, operationsDone, redo, sheetNow, undo } from '../../../src/editorial/cutting/steps'
import { charactersByLine, holdsSheet, isConserved } from '../../../src/editorial/cutting/isConserved'
import { readOperations } from '../../../src/editorial/cutting/readOperations'
import { isCutRefusal } from '../../../src/editorial/cutting/refuse'
import { lexicalBody } from '../../../src/editorial/lexicalBody'
import { lineKey, type LineRef } from '../../../src/editorial/lineKey'
import type { SourceLines } from '../../../src/editorial/sourceLines'
import { linesOfUnit, type Sheet, type SheetUnit, textOfPart } from '../../../src/editorial/cutting/sheet'
import { sheetOf } from '../../../src/editorial/cutting/sheetOf'
import type { StoredContent } from '../../../src/editorial/cutting/stored'
import { unitsOf } from '../../../src/editorial/cutting/unitsOf'
import { madePage } from '../../helpers/crash/madePage'
import { someNumbers, someOperation } from '../../helpers/someOperation'
import { storedPage } from './madeSheet'

const choices = fc.array(someNumbers, { maxLength: 14, minLength: 1 })

/** What a proofreader does to a text: a character typed, left out, changed, or all of it written anew. */
const correctBy = (seed: number) => (text: string, at: number): string => {
  const place = (seed * 7 + at * 13) % Math.max(1, text.length)
  switch ((seed + at) % 6) {
    case 0: return `${text.slice(0, place)}校${text.slice(place)}`
    case 1: return text.slice(0, place) + text.slice(place + 2)
    case 2: return `${text.slice(0, place)}改${text.slice(place + 1)}`
    case 3: return `全新的文字${seed}`
    default: return text
  }
}

const pageOf = (seed: number) => storedPage(madePage(seed, { articles: 3, paragraphs: 2, photos: 2 }), correctBy(seed))

const walk = (sheet: Sheet, numbers: readonly number[][]): CutSteps =>
  numbers.reduce((steps: CutSteps, each) => {
    const next = doOperation(steps, someOperation(sheetNow(steps), each))
    return 'refused' in next ? steps : next
  }, openSteps(sheet))

describe('cutting a page anew', () => {
  it('keeps every non-blank character on its line and every line in one unit, whatever is done', () => {
    fc.assert(fc.property(fc.nat(500), choices, (seed, numbers) => {
      const page = pageOf(seed)
      const before = sheetOf(page)
      const steps = walk(before, numbers)
      const after = sheetNow(steps)
      expect(charactersByLine(after)).toEqual(charactersByLine(before))
      expect(isConserved(before, after)).toBe(true)
      const lines = (sheet: Sheet): string[] => sheet.units.flatMap(linesOfUnit).map(lineKey).sort()
      expect(lines(after)).toEqual(lines(before))
      expect(holdsSheet(unitsOf(page, before, after), after)).toBe(true)
    }), { numRuns: 200 })
  })

  it('is undone to the very same sheets, and done again to the very same', () => {
    fc.assert(fc.property(fc.nat(500), choices, (seed, numbers) => {
      const before = sheetOf(pageOf(seed))
      const copy = structuredClone(before)
      const steps = walk(before, numbers)
      const sheets = [before, ...steps.done.map(({ sheet }) => sheet)]
      let back = steps
      for (const sheet of [...sheets].reverse()) {
        expect(sheetNow(back)).toBe(sheet)
        back = undo(back)
      }
      expect(sheetNow(back)).toEqual(copy)
      for (const sheet of sheets) {
        expect(sheetNow(back)).toBe(sheet)
        back = redo(back)
      }
    }), { numRuns: 100 })
  })

  it('comes to the same when its operations have gone over the network', () => {
    fc.assert(fc.property(fc.nat(500), choices, (seed, numbers) => {
      const before = sheetOf(pageOf(seed))
      const steps = walk(before, numbers)
      const operations = readOperations(JSON.parse(JSON.stringify(operationsDone(steps))))
      if (operationsDone(steps).length === 0) return
      expect(operations).toEqual(operationsDone(steps))
      const after = operationsDone(steps).reduce((sheet, operation) => {
        const next = applyOperation(sheet, operation)
        if (isCutRefusal(next)) throw new Error(next.message.en)
        return next
      }, before)
      expect(after).toEqual(sheetNow(steps))
    }), { numRuns: 50 })
  })

  it('leaves exactly what is stored of every unit that is unchanged', () => {
    fc.assert(fc.property(fc.nat(500), choices, (seed, numbers) => {
      const page = pageOf(seed)
      const before = sheetOf(page)
      const after = sheetNow(walk(before, numbers))
      const { articles, captions } = unitsOf(page, before, after)
      for (const { change, content, id } of [...articles, ...captions]) {
        const was = before.units.find((unit) => unit.id === id)
        const isSame = JSON.stringify(was?.parts) === JSON.stringify(after.units.find((unit) => unit.id === id)?.parts)
        const stored = [...page.articles, ...page.captions].find((each) => each.id === id)?.content
        expect(change === 'none' || change === 'order').toBe(isSame)
        if (change === 'none') expect(content).toBe(stored)
        if (change === 'order') expect({ ...content, order: 0 }).toEqual({ ...stored, order: 0 })
      }
    }), { numRuns: 100 })
  })

  it('leaves a line in its role of which a paragraph and a byline that was read from it have characters', () => {
    const page = pageOf(0)
    const [article, ...articles] = page.articles
    if (!article) throw new Error('the page has an article')
    const content: StoredContent = { ...article.content, body: lexicalBody([{ kind: 'paragraph', text: '重新写过的一段。' }, { kind: 'paragraph', text: '第二段。' }]) }
    const rewritten = { ...page, articles: [{ ...article, content }, ...articles] }
    const before = sheetOf(rewritten)
    const [headline, line] = linesOfUnit(before.units[0] as SheetUnit)
    expect(before.units[0]?.parts.filter(({ pieces }) => pieces.some((piece) => piece.line?.n === line?.n)).map(({ role }) => role)).toEqual(['byline', 'body'])
    const after = applyOperation(before, { op: 'newArticle', lines: [headline as LineRef] })
    if (isCutRefusal(after)) throw new Error(after.message.en)
    const roles = (of: StoredContent | undefined): Record<number, string> =>
      Object.fromEntries((of?.sourceLines as SourceLines).flatMap(({ lines, role }) => lines.map((n) => [n, role])))
    expect(roles(unitsOf(rewritten, before, after).articles.find(({ id }) => id === article.id)?.content)).toEqual({ 4: 'body', 6: 'body' })
  })

  it('reads every seed page into a sheet whose parts are exactly its texts', () => {
    for (const file of fs.readdirSync('seeds').filter((name) => name.endsWith('.txt'))) {
      const page = storedPage(fs.readFileSync(`seeds/${file}`, 'utf8'))
      const sheet = sheetOf(page)
      for (const { content, id } of page.articles) {
        const texts = sheet.units.find((unit) => unit.id === id)?.parts.filter(({ role }) => role === 'headline').map(textOfPart)
        expect(texts).toEqual(content.headline ? [content.headline] : [])
      }
      expect(unitsOf(page, sheet, sheet)).toMatchObject({ removed: [] })
      expect(holdsSheet(unitsOf(page, sheet, sheet), sheet)).toBe(true)
      const lines = sheet.units.flatMap(linesOfUnit).map(({ n }) => n).sort((a, b) => a - b)
      const printed = [...page.printed].filter(([, text]) => text.trim() !== '').map(([key]) => Number(key.split(' ').at(-1)))
      expect(lines).toEqual(printed)
    }
  })
})
