import { describe, expect, it } from 'vitest'

import { applyOperation } from '../../../src/editorial/cutting/applyOperation'
import type { Operation } from '../../../src/editorial/cutting/operation'
import { isCutRefusal } from '../../../src/editorial/cutting/refuse'
import type { LineRef } from '../../../src/editorial/lineKey'
import type { Sheet, SheetPart, SheetRole, SheetUnit } from '../../../src/editorial/cutting/sheet'
import { sheetOf } from '../../../src/editorial/cutting/sheetOf'
import type { StoredPage } from '../../../src/editorial/cutting/stored'
import { unitsOf } from '../../../src/editorial/cutting/unitsOf'
import { orders } from '../../../src/editorial/cutting/orders'
import { bodyParts, lexicalBody } from '../../../src/editorial/lexicalBody'

const line = (n: number): LineRef => ({ n, page: 'p', source: 's' })
const part = (role: SheetRole, ...pieces: [number | null, string][]): SheetPart => ({
  role, pieces: pieces.map(([n, text]) => ({ line: n === null ? null : line(n), text })),
})
const article = (id: string, ...parts: SheetPart[]): SheetUnit => ({ id, kind: 'article', parts })

const sheet: Sheet = {
  made: 0,
  units: [
    article('a', part('headline', [1, '甲题']), part('body', [2, '甲一'], [3, '甲二']), part('body', [4, '甲三'])),
    article('b', part('headline', [5, '乙题']), part('body', [6, '乙一'])),
    { id: 'c', kind: 'caption', article: 'a', parts: [{ role: 'caption', pieces: [{ line: line(7), text: '图说' }, { line: line(8), text: '在此', aside: { kind: 'credit', text: '张三 摄' } }] }] },
    { id: 'furniture:0', kind: 'furniture', furniture: 'column-title', parts: [part('furniture', [9, '栏目'])] },
  ],
}

const shown = ({ units }: Sheet): Record<string, string> =>
  Object.fromEntries(units.map(({ id, parts }) => [id, parts.map(({ pieces, role }) => `${role}:${pieces.map(({ text }) => text).join('|')}`).join(' / ')]))
const after = (operation: Operation, from = sheet): Sheet => {
  const next = applyOperation(from, operation)
  if (isCutRefusal(next)) throw new Error(next.message.en)
  return next
}
const refused = (operation: Operation, from = sheet): string | null => {
  const next = applyOperation(from, operation)
  return isCutRefusal(next) ? next.refused : null
}

describe('an operation on a page', () => {
  it('moves lines to the end of another article, or in front of one of its lines', () => {
    expect(shown(after({ op: 'move', lines: [line(3)], to: 'b', before: null }))).toMatchObject({
      a: 'headline:甲题 / body:甲一 / body:甲三', b: 'headline:乙题 / body:乙一 / body:甲二',
    })
    expect(shown(after({ op: 'move', lines: [line(4)], to: 'a', before: line(3) })).a).toBe('headline:甲题 / body:甲一|甲三|甲二')
    expect(shown(after({ op: 'move', lines: [line(6)], to: 'a', before: line(4) }))).toMatchObject({ a: 'headline:甲题 / body:甲一|甲二 / body:乙一 / body:甲三', b: 'headline:乙题' })
    expect(refused({ op: 'move', lines: [line(2)], to: 'a', before: line(2) })).toBe('place')
  })

  it('makes a second headline a crosshead, and takes an emptied article away, its photo to the heir', () => {
    const merged = after({ op: 'merge', unit: 'a', into: 'b' })
    expect(shown(merged)).toEqual({
      b: 'headline:乙题 / body:乙一 / crosshead:甲题 / body:甲一|甲二 / body:甲三', c: 'caption:图说|在此', 'furniture:0': 'furniture:栏目',
    })
    expect(merged.units.find(({ id }) => id === 'c')?.article).toBe('b')
    expect(after({ op: 'newArticle', lines: [1, 2, 3, 4].map(line) }).units.find(({ id }) => id === 'c')?.article).toBe('new:1')
  })

  it('splits an article in two, and a paragraph', () => {
    expect(shown(after({ op: 'split', before: line(3) }))).toMatchObject({ a: 'headline:甲题 / body:甲一', 'new:1': 'body:甲二 / body:甲三' })
    expect(after({ op: 'split', before: line(3) }).units.map(({ id }) => id)).toEqual(['a', 'new:1', 'b', 'c', 'furniture:0'])
    expect(shown(after({ op: 'splitPart', before: line(3) })).a).toBe('headline:甲题 / body:甲一 / body:甲二 / body:甲三')
    expect(shown(after({ op: 'mergeParts', unit: 'a', part: 2 })).a).toBe('headline:甲题 / body:甲一|甲二|甲三')
    expect(refused({ op: 'split', before: line(1) })).toBe('nothing')
    expect(refused({ op: 'splitPart', before: line(2) })).toBe('nothing')
    expect(refused({ op: 'mergeParts', unit: 'a', part: 1 })).toBe('heading')
    expect(refused({ op: 'split', before: line(8) })).toBe('kind')
  })

  it('gives lines a role: a part of their own in a body, in front of or behind a heading that is there', () => {
    expect(shown(after({ op: 'setRole', lines: [line(3)], role: 'crosshead' })).a).toBe('headline:甲题 / body:甲一 / crosshead:甲二 / body:甲三')
    expect(shown(after({ op: 'setRole', lines: [line(2)], role: 'headline' })).a).toBe('headline:甲题|甲一 / body:甲二 / body:甲三')
    expect(shown(after({ op: 'setRole', lines: [line(1)], role: 'kicker' })).a).toBe('kicker:甲题 / body:甲一|甲二 / body:甲三')
    expect(shown(after({ op: 'setRole', lines: [line(1)], role: 'body' })).a).toBe('body:甲题 / body:甲一|甲二 / body:甲三')
    expect(applyOperation(sheet, { op: 'setRole', lines: [line(9)], role: 'furniture' })).toEqual(sheet)
  })

  it('makes photos, furniture and articles by the role', () => {
    const photo = after({ op: 'setRole', lines: [line(4)], role: 'caption' })
    expect(photo.units.find(({ id }) => id === 'new:1')).toMatchObject({ kind: 'caption', article: 'a' })
    expect(shown(after({ op: 'setRole', lines: [line(2), line(6)], role: 'furniture' }))).toMatchObject({ 'new:1': 'furniture:甲一', 'new:2': 'furniture:乙一' })
    expect(shown(after({ op: 'setRole', lines: [line(9)], role: 'headline' }))).toMatchObject({ 'new:1': 'headline:栏目' })
    // The credit has no place in an article: it comes into the text.
    expect(shown(after({ op: 'setRole', lines: [line(7), line(8)], role: 'body' }))).toMatchObject({ 'new:1': 'body:图说|在此 张三 摄' })
  })

  it('orders units and paragraphs, and links photos', () => {
    expect(after({ op: 'reorder', unit: 'b', before: 'a' }).units.map(({ id }) => id)).toEqual(['b', 'a', 'c', 'furniture:0'])
    expect(after({ op: 'reorder', unit: 'a', before: null }).units.map(({ id }) => id)).toEqual(['b', 'a', 'c', 'furniture:0'])
    expect(shown(after({ op: 'reorderPart', unit: 'a', part: 2, before: 1 })).a).toBe('headline:甲题 / body:甲三 / body:甲一|甲二')
    expect(after({ op: 'linkPhoto', unit: 'c', article: null }).units[2]?.article).toBeNull()
    expect(refused({ op: 'reorder', unit: 'a', before: 'c' })).toBe('kind')
    expect(refused({ op: 'reorderPart', unit: 'a', part: 0, before: null })).toBe('heading')
    expect(refused({ op: 'linkPhoto', unit: 'a', article: 'b' })).toBe('kind')
    expect(refused({ op: 'linkPhoto', unit: 'c', article: 'furniture:0' })).toBe('unit')
  })

  it('is refused on what is locked, whichever side it stands on', () => {
    const locked: Sheet = { ...sheet, units: sheet.units.map((unit) => (unit.id === 'b' ? { ...unit, locked: { en: 'approved', zh: '已批准' } } : unit)) }
    const operations: Operation[] = [
      { op: 'move', lines: [line(2)], to: 'b', before: null }, { op: 'move', lines: [line(6)], to: 'a', before: null }, { op: 'newArticle', lines: [line(2), line(6)] },
      { op: 'merge', unit: 'b', into: 'a' }, { op: 'merge', unit: 'a', into: 'b' }, { op: 'setRole', lines: [line(6)], role: 'note' }, { op: 'split', before: line(6) },
      { op: 'splitPart', before: line(6) }, { op: 'reorder', unit: 'b', before: 'a' }, { op: 'mergeParts', unit: 'b', part: 1 }, { op: 'reorderPart', unit: 'b', part: 1, before: null },
    ]
    for (const operation of operations) expect(refused(operation, locked), operation.op).toBe('locked')
    expect(refused({ op: 'newArticle', lines: [line(99)] })).toBe('line')
    expect(refused({ op: 'newArticle', lines: [] })).toBe('nothing')
    expect(refused({ op: 'merge', unit: 'a', into: 'a' })).toBe('place')
  })

  it('takes what a person typed on no line along with the last line', () => {
    const typed: Sheet = { ...sheet, units: [article('a', part('headline', [null, '自拟题']), part('body', [2, '甲一'])), article('b', part('headline', [5, '乙题']))] }
    expect(shown(after({ op: 'move', lines: [line(2)], to: 'b', before: null }, typed))).toEqual({ b: 'headline:乙题 / crosshead:自拟题 / body:甲一' })
  })
})

describe('what is stored of a sheet', () => {
  const stored: StoredPage = {
    page: 'p', source: 's', captions: [], furniture: [],
    printed: new Map([['p s 1', '城东路完工'], ['p s 2', '本报讯（记者 张三）城东路今日完工。'], ['p s 3', '（记者 李四）小学开展阅读月活动。'], ['p s 4', '活动持续一月。下转2版']]),
    articles: [{
      id: 'a',
      content: {
        authors: [{ id: 'r1', name: '张三', role: '记者' }, { id: 'r2', name: '李四', role: '记者' }, { id: 'r3', name: '王五', role: null }], byline: '记者 张三', continuation: '下转2版',
        body: lexicalBody([{ kind: 'paragraph', text: '本报讯（记者 张三）城东路今日正式完工。' }, { kind: 'paragraph', text: '（记者 李四）小学开展阅读月活动。' }, { kind: 'paragraph', text: '活动持续一月。' }]),
        cutFrom: ['p'], dateline: '本报讯', doubts: [{ line: 1, rule: 'x' }, { line: 3, rule: 'y' }], headline: '城东路完工', kicker: null, order: 3, pages: ['p', 'hand'],
        sourceLines: [{ lines: [1], page: 'p', role: 'headline', source: 's' }, { lines: [2], page: 'p', role: 'body', source: 's' }, { lines: [3], page: 'p', role: 'body', source: 's' }, { lines: [4], page: 'p', role: 'body', source: 's' }],
        subheadline: null, extra: 'kept',
      },
    }],
  }

  it('has a correction on the line it was made on, authors and marks where their text is, and doubts with their lines', () => {
    const before = sheetOf(stored)
    expect(before.units[0]?.parts.map(({ pieces }) => pieces.map((piece) => [piece.line?.n, piece.text, piece.aside?.text]))).toEqual([
      [[1, '城东路完工', undefined]], [[2, '本报讯（记者 张三）城东路今日正式完工。', undefined]],
      [[3, '（记者 李四）小学开展阅读月活动。', undefined]], [[4, '活动持续一月。', '下转2版']],
    ])
    const { articles } = unitsOf(stored, before, after({ op: 'newArticle', lines: [line(3), line(4)] }, before))
    const [own, made] = articles
    expect(own).toMatchObject({ change: 'text', id: 'a', content: {
      authors: [{ id: 'r1', name: '张三', role: '记者' }, { id: 'r3', name: '王五', role: null }], byline: '记者 张三', continuation: null, dateline: '本报讯',
      doubts: [{ line: 1 }], extra: 'kept', headline: '城东路完工', order: 3, pages: ['p', 'hand'], sourceLines: [{ lines: [1], role: 'headline' }, { lines: [2], role: 'body' }],
    } })
    expect(made).toMatchObject({ change: 'new', id: 'new:1', content: {
      authors: [{ name: '李四', role: '记者' }], byline: null, continuation: '下转2版', cutFrom: ['p'], dateline: null, doubts: [{ line: 3 }], headline: null, order: 4, pages: ['p'],
    } })
    expect(bodyParts(made?.content.body)).toEqual([{ kind: 'paragraph', text: '（记者 李四）小学开展阅读月活动。' }, { kind: 'paragraph', text: '活动持续一月。' }])
  })

  it('has a dateline while the text opens with it, and after a sentence before it only in the text', () => {
    const before = sheetOf(stored)
    const moved = unitsOf(stored, before, after({ op: 'move', lines: [line(4)], to: 'a', before: line(2) }, before)).articles
    expect(moved).toMatchObject([{ content: { dateline: null } }])
    expect(bodyParts(moved[0]?.content.body).map(({ text }) => text)).toEqual([
      '活动持续一月。', '本报讯（记者 张三）城东路今日正式完工。', '（记者 李四）小学开展阅读月活动。',
    ])
  })

  it('gives numbers to as few as possible', () => {
    const at = (order: number | null, was: number | null = 0) => ({ isLocked: false, order, was })
    expect(orders([at(0), at(null, null), at(1)])).toEqual([0, 0.5, 1])
    expect(orders([at(2), at(0), at(1)])).toEqual([-1, 0, 1])
    expect(orders([at(null, 1), at(null, 0)])).toEqual([0, null])
    expect(orders([at(1), at(1), at(5)])).toEqual([1, 3, 5])
  })

  it('leaves the place of what is locked, also when it has none, and of what stands behind it as before', () => {
    const at = (order: number | null, was: number | null = 0) => ({ isLocked: false, order, was })
    const locked = (order: number | null, was = 0) => ({ isLocked: true, order, was })
    expect(orders([at(5), locked(2), locked(3), at(1), at(2)])).toEqual([1, 2, 3, 4, 5])
    expect(orders([at(1, 3), locked(0, 0), locked(null, 1), at(null, 2)])).toEqual([-1, 0, null, null])
    expect(orders([locked(0, 1), locked(null, 2), at(0, 0)])).toEqual([0, null, 1])
  })
})
