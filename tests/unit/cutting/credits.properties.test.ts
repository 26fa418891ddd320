import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { applyOperation } from '../../../src/editorial/cutting/applyOperation'
import { bare } from '../../../src/editorial/cutting/bare'
import type { Operation } from '../../../src/editorial/cutting/operation'
import { isCutRefusal } from '../../../src/editorial/cutting/refuse'
import { linesOfUnit, type Sheet, type SheetUnit } from '../../../src/editorial/cutting/sheet'
import { sheetOf } from '../../../src/editorial/cutting/sheetOf'
import type { StoredPage } from '../../../src/editorial/cutting/stored'
import { unitsOf } from '../../../src/editorial/cutting/unitsOf'
import { byOrder } from '../../../src/editorial/byOrder'
import { lineKey } from '../../../src/editorial/lineKey'
import { madePage } from '../../helpers/crash/madePage'
import { someNumbers, someOperation } from '../../helpers/someOperation'
import { storedPage } from './madeSheet'

const choices = fc.array(someNumbers, { maxLength: 10, minLength: 1 })

/** The page as it is stored after a cut; new units get ids of their own. */
const storedAgain = (page: StoredPage, before: Sheet, after: Sheet, turn: number): StoredPage => {
  const { articles, captions, furniture } = unitsOf(page, before, after)
  const idOf = (id: string): string => id.replace('new:', `made:${turn}:`)
  return {
    ...page, furniture,
    articles: articles.map(({ content, id }) => ({ content, id: idOf(id) }))
      .sort((a, b) => byOrder({ id: a.id, order: a.content.order }, { id: b.id, order: b.content.order })),
    captions: captions.map(({ content, id, photo: { article, credit, order } }) => ({
      content, id: idOf(id), photo: { id: `p:${idOf(id)}`, article: article && idOf(article), credit, order },
    })).sort((a, b) => byOrder(a.photo, b.photo)),
  }
}

/** Where each credit stands: `line → credit`. */
const credits = ({ units }: Sheet): Record<string, string> =>
  Object.fromEntries(units.flatMap(({ parts }) => parts.flatMap(({ pieces }) => pieces)).flatMap(({ aside, line }) =>
    (aside?.kind === 'credit' ? [[line ? lineKey(line) : '', bare(aside.text)]] : [])))

const done = (sheet: Sheet, operation: Operation): Sheet => {
  const next = applyOperation(sheet, operation)
  return isCutRefusal(next) ? sheet : next
}

const captionsOf = ({ units }: Sheet): SheetUnit[] => units.filter(({ kind }) => kind === 'caption')

/** Merges captions and moves their lines about more often than chance would. */
const someCaptionOperation = (sheet: Sheet, numbers: readonly number[]): Operation => {
  const [which = 0, a = 0, b = 0, c = 0] = numbers
  const captions = captionsOf(sheet)
  const pick = <T>(list: readonly T[], by: number): T | undefined => list[Math.floor(by * list.length)]
  const [unit, other] = [pick(captions, a), pick(captions, b)]
  if (!unit || !other || which > 0.6) return someOperation(sheet, numbers)
  if (which < 0.3) return { op: 'merge', into: other.id, unit: unit.id }
  const line = pick(linesOfUnit(unit), c)
  return line ? { op: 'move', before: null, lines: [line], to: other.id } : someOperation(sheet, numbers)
}

describe('the credits of photos', () => {
  it('stay each on its line, whatever is done and however often it is stored and read again', () => {
    fc.assert(fc.property(fc.nat(500), choices, (seed, numbers) => {
      let page = storedPage(madePage(seed, { articles: 2, paragraphs: 1, photos: 4 }))
      for (const [turn, each] of numbers.entries()) {
        const before = sheetOf(page)
        const after = done(before, someCaptionOperation(before, each))
        page = storedAgain(page, before, after, turn)
        expect(credits(sheetOf(page))).toEqual(credits(after))
      }
    }), { numRuns: 150 })
  })

  it('come apart with their lines, also when a name was corrected or two are by the same person', () => {
    const page = storedPage(madePage(3, { articles: 1, photos: 2 }))
    for (const [one, two] of [['刘斌平 摄', '胡永永 摄'], ['刘斌平 摄', '刘斌平 摄'], ['本报记者 刘斌平 摄', '胡永永']] as const) {
      const [first, second] = page.captions
      const lineOf = (caption: typeof first): string => lineKey(linesOfUnit(captionsOf(sheetOf({ ...page, captions: caption ? [caption] : [] }))[0] as SheetUnit)[0] ?? { n: 0, page: '', source: '' })
      const printed = new Map([...page.printed, [lineOf(first), `演练现场。 ■ ${one}`], [lineOf(second), `收割现场。${two}`]])
      for (const corrected of [one, one.replace('刘斌平', '刘武平')]) {
        const own: StoredPage = {
          ...page, printed,
          captions: [[first, '演练现场。', corrected], [second, '收割现场。', two]].map(([caption, text, credit]) => {
            const { content, id, photo } = caption as StoredPage['captions'][number]
            return { content: { ...content, text }, id, photo: { ...photo, credit: credit as string } }
          }),
        }
        const before = sheetOf(own)
        const merged = storedAgain(own, before, done(before, { op: 'merge', into: 'c0', unit: 'c1' }), 0)
        expect(merged.captions.map(({ photo }) => photo.credit)).toEqual([`${corrected} ${two}`])
        expect(credits(sheetOf(merged))).toEqual({ [lineOf(first)]: bare(corrected), [lineOf(second)]: bare(two) })
      }
    }
  })
})
