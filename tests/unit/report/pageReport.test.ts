import fs from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { storable } from '../../../src/editorial/storable'
import { cutPage, readSource, type SourceLine } from '../../../src/ingest'
import { FAULT_RULES } from '../../../src/ingest/report/FAULT_RULES'
import { findCrossedColumns } from '../../../src/ingest/report/findCrossedColumns'
import { findMojibake } from '../../../src/ingest/report/findMojibake'
import { pageReport } from '../../../src/ingest/report/pageReport'
import { shinglesOf, textMarks, textSimilarity } from '../../../src/ingest/report/textMarks'
import { RULES } from '../../../src/ingest/rules'
import { encodeAs } from '../ingest/encodeAs'

const seeds = path.resolve(import.meta.dirname, '../../../seeds')
const names = fs.readdirSync(seeds).filter((name) => name.endsWith('.txt')).sort()
const textOf = (name: string): string => fs.readFileSync(path.join(seeds, name), 'utf8')
const lines = (text: string): SourceLine[] => text.split('\n').map((line, index) => ({ n: index + 1, text: line }))
const sourceOf = (text: string) => readSource(Buffer.from(text), { fileName: 'page.txt' })
const reportOf = (text: string) => {
  const source = sourceOf(text)
  return pageReport(source, storable(cutPage(source)))
}
const rulesOf = (found: { rule: string }[]): string[] => found.map(({ rule }) => rule)
const first = textOf(names[0] as string)

describe('the import report', () => {
  it.each(names)('of %s says what was found and has no fault', (name) => {
    const text = textOf(name)
    const report = reportOf(text)
    expect(report.faults).toEqual([])
    expect(report).toMatchObject({ charactersLost: 0, encoding: 'utf-8', format: 'text', version: 1 })
    expect(report.characters).toBe(text.replace(/\s+/gu, '').length)
    expect(report.cut).toHaveLength(report.articles)
    for (const { confidence, line } of report.cut) {
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThanOrEqual(1)
      expect(line).toBeGreaterThan(0)
    }
  })

  it('names the rule, the place and the other page of a duplicate', () => {
    const source = sourceOf(first)
    const { faults } = pageReport(source, cutPage(source), { similarity: 0.97, title: '聊城日报 2023-06-19 第1版' })
    expect(faults).toMatchObject([{ detail: { en: '聊城日报 2023-06-19 第1版, 97% the same' }, line: 1, rule: 'duplicate-page' }])
  })

  it('of a page of which no article could be cut warns once, and says what to do', () => {
    const { articles, warnings } = reportOf('聊城日报\n2023年6月19日 星期一\n')
    expect([articles, rulesOf(warnings)]).toEqual([0, ['nothing-cut']])
    expect(warnings[0]).toMatchObject({ line: 1, message: expect.stringMatching(/重新导入.*import the page again/u) })
    expect(rulesOf(reportOf(first).warnings)).not.toContain('nothing-cut')
  })

  it('says of every fault in both languages what it is and what to do', () => {
    for (const rule of FAULT_RULES) for (const words of [RULES[rule], RULES[rule].todo]) expect([words.zh, words.en].every(Boolean)).toBe(true)
  })
})

/** UTF-8 bytes read as another encoding. */
const misread = (text: string, as: string): string => new TextDecoder(as).decode(Buffer.from(text))

/** GB2312 bytes read as Latin-1. */
const asLatin = (text: string): string => Buffer.from(encodeAs('gb18030', text)).toString('latin1')

describe('garbled text', () => {
  it.each([
    ['UTF-8 read as Windows-1252', misread(first, 'windows-1252')],
    ['UTF-8 read as GBK', misread(first, 'gbk')],
    ['GBK read as UTF-8 with losses', first.replace(/的/gu, '\ufffd')],
    ['GBK read as Latin-1', asLatin(first)],
    ['GBK read as Latin-1, a short page', asLatin('老手艺人\n本报讯（记者 王建国）昨日，老手艺人展演举行。\n')],
    ['GBK read as Latin-1, a headline alone', asLatin('老手艺人展演')],
    ['UTF-8 read as Latin-1, a short page', misread('老手艺人展演', 'latin1')],
    ['U+FFFD saved and read as GBK', first.replace(/的/gu, '锟斤拷')],
    ['private-use characters in place of every tenth', first.replace(/(\S{9})\S/gu, '$1\ue123')],
    ['French read as Windows-1252', misread('L’été à la gare était chargé de beautés. '.repeat(20), 'windows-1252')],
  ])('%s is a fault', (_what, text) => {
    expect(rulesOf(findMojibake(lines(text)))).toContain('mojibake')
  })

  it('one odd character is a warning, and names the line', () => {
    const found = findMojibake(lines(first.replace('聊城', '聊\ufffd')))
    expect(found).toMatchObject([{ line: lines(first).find(({ text }) => text.includes('聊城'))?.n, rule: 'odd-characters' }])
  })

  it.each([
    ['German', 'Die große Überschwemmung in Köln hat viele Häuser zerstört; 5 °C, § 3, «Straße». '.repeat(30)],
    ['French', 'L’été était déjà là : « Où êtes-vous ? » dit-elle à l’hôte, près du château. '.repeat(30)],
    ['Spanish', '¡Qué día! ¿Y él, señor? «Sí», dijo la niña. '.repeat(20)],
    ['Vietnamese', 'Việt Nam đã được công nhận là một trong những nước có nền kinh tế phát triển. '.repeat(20)],
    ['Polish and Icelandic', 'Zażółć gęślą jaźń. Það er íslenska þýðingin á ævintýrinu. '.repeat(20)],
    ['traditional Chinese', '臺北市政府昨日舉行記者會，說明捷運工程進度，市民對於交通改善表示歡迎。'.repeat(20)],
    ['Japanese names among Chinese', `${'日本の東京で会議が開かれました。'.repeat(3)}${first}`],
  ])('%s is none', (_what, text) => {
    expect(rulesOf(findMojibake(lines(text)))).not.toContain('mojibake')
  })
})

describe('columns read across', () => {
  const column = lines(textOf(names[0] as string)).map(({ text }) => text.trim()).filter((text) => text.length >= 16).slice(0, 60)

  it('is a fault at the first of the lines', () => {
    const across = column.slice(0, 30).map((text, index) => `${text.slice(0, 17)}      ${column[index + 30] ?? ''}`)
    expect(findCrossedColumns(lines(['标题一行', '', ...across].join('\n')))).toMatchObject([{ line: 3, rule: 'columns-crossed' }])
  })

  it.each([
    ['a column as it should be', column],
    ['a table of four', column.map((text) => `${text.slice(0, 4)}      ${text.slice(4, 8)}      ${text.slice(8, 12)}`)],
    ['a list of names', column.map(() => '王  强      李  明      张  华      赵  敏')],
    ['a few lines with a gap', [...column.slice(0, 20), ...column.slice(20, 24).map((text) => `${text}      ${text}`), ...column.slice(24)]],
  ])('%s is not', (_what, texts) => {
    expect(findCrossedColumns(lines(texts.join('\n')))).toEqual([])
  })
})

describe('marks of a text', () => {
  const marksOf = (text: string): string[] => textMarks(shinglesOf(lines(text)))
  const common = (a: string, b: string): number => marksOf(a).filter((mark) => marksOf(b).includes(mark)).length
  /** Every nth Han character misread, as OCR does. */
  const noisy = (text: string, n: number): string => {
    let count = 0
    return text.replace(/\p{Script=Han}/gu, (char) => (++count % n === 0 ? '囗' : char))
  }

  it('find the same page with other line breaks and with the errors of another OCR', () => {
    for (const name of names) {
      const text = textOf(name)
      expect(common(text, text.replaceAll('\n', ''))).toBe(12)
      const other = noisy(text, 60)
      expect(textSimilarity(shinglesOf(lines(text)), shinglesOf(lines(other)))).toBeGreaterThan(0.8)
      expect(common(text, other)).toBeGreaterThan(0)
    }
  })

  it('tell different pages apart', () => {
    for (const a of names) for (const b of names) {
      if (a < b) expect(textSimilarity(shinglesOf(lines(textOf(a))), shinglesOf(lines(textOf(b))))).toBeLessThan(0.2)
    }
  })

  it('are not given to a text too short to be told from another', () => {
    expect(marksOf('本报讯 正文一段，写得长一些，以便成稿。')).toEqual([])
  })
})
