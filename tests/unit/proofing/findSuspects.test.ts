import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { alignToSource, findSuspects, type Part, type Suspect } from '../../../src/editorial/proofing'
import { printedSo } from '../../../src/editorial/proofing/printedSo'
import { papers, readPaper } from '../ingest/papers'
import { readSeed, seedFiles } from '../ingest/seeds'
import { articlesOf, type ArticleText, bodyLines, paragraphs } from './texts'

const suspectsOf = ({ lines, parts }: ArticleText, settled: ReadonlySet<string> = new Set()): Suspect[] =>
  findSuspects(parts, { alignment: alignToSource(parts, lines), lines, settled })

/** `[rule, text, proposal]` of one or more paragraphs that were cut from lines like them. */
const found = (...texts: string[]): [string, string, string | null][] =>
  suspectsOf({ lines: bodyLines(texts), parts: paragraphs(texts) }).map(({ proposal, rule, text }) => [rule, text, proposal])

const joined = (lines: string[], text: string): [string, string, string | null][] =>
  suspectsOf({ lines: bodyLines(lines), parts: paragraphs([text]) }).map((each) => [each.rule, each.text, each.proposal])

describe('suspects', () => {
  it.each<[string, string, string | null, string]>([
    ['建设中Ⅰ国的道路', 'Ⅰ', null, 'foreign-character'],
    ['全市人囗增长', '囗', '口', 'foreign-character'],
    ['二O二三年', 'O', '〇', 'foreign-character'],
    ['到2O23年', '2O23', '2023', 'foreign-character'],
    ['认真学習精神，发动群众，开会讨论，实现发展，总结经验', '習', '习', 'foreign-character'],
    ['全市\ufffd安全', '\ufffd', null, 'foreign-character'],
    ['全市\ue000安全', '\ue000', null, 'foreign-character'],
    ['全市□安全', '□', null, 'foreign-character'],
    ['再上新台阶。□领导参加会议。', '□', null, 'foreign-character'],
    ['□领导参加会议。', '□', null, 'foreign-character'],
    ['全市□□□生产', '□□□', null, 'foreign-character'],
    ['全市安カ生产', 'カ', '力', 'foreign-character'],
    ['全市Ж安全', 'Ж', null, 'foreign-character'],
    ['⼯作会议', '⼯', '工', 'foreign-character'],
    ['第—章', '—', '一', 'foreign-character'],
    ['一一记全县春播', '一一', '——', 'foreign-character'],
    ['今年,全县开播', ',', '，', 'ascii-punctuation'],
    ['开展工作.', '.', '。', 'ascii-punctuation'],
    ['他说：“好。', '“', null, 'unbalanced'],
    ['“甲方“和“乙方”', '“', '”', 'unbalanced'],
    ['》红楼梦》好看', '》', '《', 'unbalanced'],
    ['全市安全全市安全生产', '全市安全全市安全', '全市安全', 'doubled-run'],
    ['我们我们去', '我们我们', '我们', 'doubled-run'],
    ['2 0 2 3年', '2 0 2 3', '2023', 'digits-spaced'],
    ['增长3 5%以上', '3 5', '35', 'digits-spaced'],
  ])('finds in %s: %s → %s', (text, what, proposal, rule) => {
    expect(found(text)).toEqual([[rule, what, proposal]])
  })

  it.each([
    '达到Ⅲ类水体', '维生素C和A股、B超、O型血', '北京—上海，28日—30日', '□本报记者 张三', '夏粮开秤。□王七 报道', '天气转晴。\n□记者 薛良诚 通讯员 秦涛', '二〇二三年', 'α粒子', '参加G20峰会', 'O2O模式',
    '12:30开始，3.5万元，www.a.cn', '1.加强领导', 'He said, well.', '1）甲；2）乙', 'It’s好', '高高兴兴讨论讨论一步一步', '哈哈哈哈', '加油！加油！',
    '电话138 0013 8000', '1 000米', '……——', '他说：“《红楼梦》（第一回）好。”',
  ])('finds nothing in %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('takes a box that opens several paragraphs for their bullet, and one that opens a single paragraph for a character that was not read', () => {
    expect(found('□加强领导。', '全市安全。', '□落实责任。')).toEqual([])
    expect(found('□加强领导。', '□落实□任。')).toEqual([['foreign-character', '□', null]])
    expect(found('□加强领导。', '□本报记者 张三')).toEqual([['foreign-character', '□', null]])
    expect(found('□□加强领导。', '□落实责任。')).toHaveLength(2)
  })

  it('widens both brackets of a pair and both quotes, or none', () => {
    expect(found('国内(GDP)增长"好"').map(([, , proposal]) => proposal)).toEqual(['（', '）', '“', '”'])
  })

  it('lets a speech open its quotes again at each paragraph', () => {
    expect(found('他说：“今年好。', '“明年更好。”')).toEqual([])
    expect(found('他说：“今年好。', '明年也好。')).toHaveLength(1)
  })

  it('asks about letters, digits, hyphens and paragraphs at the join of two lines', () => {
    expect(joined(['来自New', 'York的人'], '来自NewYork的人')).toEqual([['joined-lines', 'wY', 'w Y']])
    expect(joined(['使用Ver-', 'waltung系统'], '使用Ver-waltung系统')).toEqual([['joined-lines', '-w', 'w']])
    expect(joined(['共有12', '00家'], '共有1200家')).toEqual([['joined-lines', '20', null]])
    const full = '全市安全生产月活动在广场举行'
    expect(joined([full, full.replace('广场', '学校'), '十分热烈。', full.replace('全市', '全县'), full.replace('全市', '全省')], `${full}${full.replace('广场', '学校')}十分热烈。${full.replace('全市', '全县')}${full.replace('全市', '全省')}`)).toEqual([['joined-lines', '。全', null]])
  })

  it('does not report what is settled, nor what is marked as printed so', () => {
    const text = '全市人囗增长'
    const own = { lines: bodyLines([text]), parts: paragraphs([text]) }
    const [suspect] = suspectsOf(own) as [Suspect]
    expect(suspectsOf(own, new Set([suspect.key]))).toEqual([])
    const far = { ...own, parts: paragraphs([`${'前面加了很长的一句话。'}${text}`]) }
    expect(suspectsOf(far, new Set([suspect.key])), 'another place around it').toHaveLength(1)
    const marked = printedSo(text, suspect.start, suspect.end)
    expect(marked.text).toBe('全市人囗〔sic〕增长')
    expect(printedSo(marked.text, 3, 4)).toEqual(marked)
    expect(suspectsOf({ ...own, parts: paragraphs([marked.text]) })).toEqual([])
  })

  it('names places that are there, and what is proposed is no suspect of that rule any more', () => {
    const text = fc.string({ maxLength: 40, unit: fc.constantFrom(...'全市的一学習囗カ“”‘’《》（）(),.:12 OIl—-□Ⅰ\n') })
    fc.assert(fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      const parts: Part[] = paragraphs(texts)
      for (const { end, part, proposal, start, text: own } of suspectsOf({ lines: bodyLines(texts), parts })) {
        expect(parts[part]?.text.slice(start, end)).toBe(own)
        expect(own).not.toBe('')
        expect(proposal).not.toBe(own)
      }
    }), { numRuns: 500 })
  })

  it('fires less than once in 5,000 characters on the text of the seeds, and of other papers in 1,000', () => {
    const rate = (articles: readonly ArticleText[]): number =>
      (1_000 * articles.flatMap((article) => suspectsOf(article)).length) / articles.flatMap(({ parts }) => parts).reduce((sum, { text }) => sum + text.length, 0)
    expect(rate(seedFiles.map(readSeed).flatMap(articlesOf))).toBeLessThan(0.2)
    expect(rate(papers.map(({ id }) => readPaper(id)).flatMap(articlesOf))).toBeLessThan(1)
  })

  it('finds nine of ten errors of a reading machine that are put into the seeds, of the kinds it knows', () => {
    const slips: [RegExp, string][] = [[/口/u, '囗'], [/，/u, ','], [/”/u, ''], [/（/u, ''], [/(?<=\d)0(?=\d)/u, 'O'], [/学/u, '學'], [/国/u, '國'], [/\d{4}(?=年)/u, '2 0 2 2'], [/(?<=[\u4e00-\u9fff]{6})力(?=[\u4e00-\u9fff])/u, 'カ']]
    let [made, caught] = [0, 0]
    for (const { lines, parts } of seedFiles.map(readSeed).flatMap(articlesOf)) {
      const before = new Set(suspectsOf({ lines, parts }).map(({ key }) => key))
      for (const [pattern, slip] of slips) {
        const index = parts.findIndex(({ role, text }) => role === 'paragraph' && pattern.test(text))
        if (index < 0) continue
        made++
        const wrong = parts.map((part, at) => (at === index ? { ...part, text: part.text.replace(pattern, slip) } : part))
        if (suspectsOf({ lines, parts: wrong }).some(({ key, part }) => part === index && !before.has(key))) caught++
      }
    }
    expect(made).toBeGreaterThan(200)
    expect(caught / made).toBeGreaterThan(0.9)
  })
})
