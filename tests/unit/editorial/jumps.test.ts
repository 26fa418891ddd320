import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { edgeMarks } from '../../../src/editorial/jumps/edgeMarks'
import { jumpPart } from '../../../src/editorial/jumps/jumpPart'
import { matchJumps } from '../../../src/editorial/jumps/matchJumps'
import { numeral } from '../../../src/editorial/jumps/numeral'
import { names, standsOn } from '../../../src/editorial/jumps/pages'
import { parseContinuation, parseContinuations } from '../../../src/editorial/jumps/parseContinuation'
import type { JumpPart } from '../../../src/editorial/jumps/types'
import { inventIssue } from './jumpsIssue'

const CHINESE = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const inChinese = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  return `${tens > 1 ? CHINESE[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? CHINESE[ones] : ''}`
}

describe('a continuation as printed', () => {
  it.each([
    ['下转2版', 'to', 2, undefined], ['（下转第2版）', 'to', 2, undefined], ['下转第二版', 'to', 2, undefined],
    ['下轉第十二版', 'to', 12, undefined], ['下转A02', 'to', 2, 'A'], ['（下转Ａ０２版）', 'to', 2, 'A'], ['下转4版·社会', 'to', 4, undefined],
    ['转第2版', 'to', 2, undefined], ['轉入第六版', 'to', 6, undefined], ['紧转3版', 'to', 3, undefined], ['下转今日三版', 'to', 3, undefined],
    ['下转１２版', 'to', 12, undefined], ['下转1 2版', 'to', 12, undefined],
    ['（上接第一版）', 'from', 1, undefined], ['◀ 上接 A01 版', 'from', 1, 'A'], ['[上接第一版】', 'from', 1, undefined],
    ['上接一版', 'from', 1, undefined], ['上接头版', 'from', 1, undefined], ['紧接第一版', 'from', 1, undefined], ['接第一版', 'from', 1, undefined],
    ['【上接B03版】', 'from', 3, 'B'], ['（緊接第一版）', 'from', 1, undefined],
  ] as const)('%s leads %s page %i', (text, direction, number, section) => {
    expect(parseContinuation(text)).toMatchObject({ direction, isReference: false, page: { number, ...(section ? { section } : {}) } })
  })

  it.each(['详见3版', '（詳見第三版）', '全文见3版', '报道见今日三版', '今日3版'])('%s points to page 3 without being the rest of the text for sure', (text) => {
    expect(parseContinuation(text)).toMatchObject({ direction: 'to', isReference: true, page: { number: 3 } })
  })

  it('without a page says the direction alone', () => {
    expect(parseContinuation('（下转）')).toMatchObject({ direction: 'to', page: null })
    expect(parseContinuation('上接')).toMatchObject({ direction: 'from', page: null })
  })

  it.each(['', '接待', '转型升级', '见图', '直接2版', '第二版', '转2', '会见', '下一版', '转发'])('%s is no mark', (text) => {
    expect(parseContinuation(text)).toBeNull()
  })

  it('of the middle part of three is two marks', () => {
    expect(parseContinuations('（上接第一版） 下转第三版').map(({ direction, page }) => [direction, page?.number])).toEqual([['from', 1], ['to', 3]])
  })

  it('is read the same in Arabic, full-width and Chinese numerals, in all the usual brackets', () => {
    const wide = (n: number): string => [...String(n)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
    fc.assert(fc.property(
      fc.integer({ min: 1, max: 99 }), fc.constantFrom(String, wide, inChinese), fc.constantFrom(['下转', 'to'], ['上接', 'from'], ['下轉', 'to']),
      fc.constantFrom('', '第', ' 第 '), fc.constantFrom(['（', '）'], ['【', '】'], ['[', ']'], ['◀ ', ''], ['', '▶']),
      (n, write, [verb, direction], ordinal, [open, close]) => {
        expect(parseContinuation(`${open}${verb}${ordinal}${write(n)}版${close}`)).toMatchObject({ direction, page: { number: n } })
        expect(numeral(write(n))).toBe(n)
      },
    ))
  })

  it('of any text at all gives an answer, and page numbers in range', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const mark of parseContinuations(text)) {
        expect(text).toContain(mark.text)
        if (mark.page) expect(mark.page.number).toSatisfy((n: number) => n >= 1 && n <= 999)
      }
    }))
  })
})

describe('the marks at the edges of a text', () => {
  it('come off and leave every other character', () => {
    expect(edgeMarks(['（上接第一版）各地行动起来。', '要求落实。（下转3版）'])).toMatchObject({
      marks: [{ direction: 'from' }, { direction: 'to' }], paragraphs: ['各地行动起来。', '要求落实。'],
    })
    expect(edgeMarks(['上接第一版', '各地']).paragraphs).toEqual(['各地'])
    expect(edgeMarks(['他说。下转2版']).paragraphs).toEqual(['他说。'])
  })

  it.each([['坐车由东转2路车再走'], ['记者见2版编辑（左）在场'], ['他说（上接下联）很妙'], ['（记者 张三）']])('%s has none', (text) => {
    expect(edgeMarks([text])).toEqual({ marks: [], paragraphs: [text] })
  })

  it('are all that is taken from any text', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 90 }), { maxLength: 4 }), (given) => {
      const { paragraphs } = edgeMarks(given)
      const [before, after] = [given.join(''), paragraphs.join('')]
      expect(before.includes(after)).toBe(true)
      expect(before.length - after.length).toBeLessThanOrEqual(130)
    }))
  })
})

describe('the place of a page', () => {
  it('is known by its number, or by a name that has it', () => {
    expect(standsOn('p', 2, 'A02 要闻')).toEqual({ id: 'p', number: 2, section: 'A' })
    expect(standsOn('p', null, 'B3 体育')).toEqual({ id: 'p', number: 3, section: 'B' })
    expect(standsOn('p', null, '第四版')).toEqual({ id: 'p', number: 4 })
    expect(standsOn('p', null, '七彩生活')).toEqual({ id: 'p', number: null })
    expect(standsOn('p', 5, '十一特刊')).toEqual({ id: 'p', number: 5 })
  })

  it('agrees with a mark, or not, or nobody knows', () => {
    expect(names({ number: 2, section: 'A' }, { id: 'p', number: 2 })).toBe(true)
    expect(names({ number: 2, section: 'A' }, { id: 'p', number: 2, section: 'B' })).toBe(false)
    expect(names({ number: 2 }, { id: 'p', number: 3 })).toBe(false)
    expect(names({ number: 2 }, { id: 'p', number: null })).toBeNull()
    expect(names(null, { id: 'p', number: 2 })).toBeNull()
  })
})

const part = (id: string, number: number | null, given: { body?: string[]; continuation?: string; headline?: string; issue?: string } = {}): JumpPart =>
  jumpPart({
    id, issue: given.issue ?? 'i', pages: [{ id: `${given.issue ?? 'i'}-page-${number ?? id}`, number }], headline: given.headline ?? null,
    continuation: given.continuation ?? null, body: (given.body ?? []).map((text) => ({ kind: 'paragraph', text })),
  })
const pairs = (parts: JumpPart[]): string[] => matchJumps(parts).map(({ from, to }) => `${from}→${to}`)

describe('jumps over the pages of an issue', () => {
  it('join where both marks name the other page', () => {
    expect(pairs([part('a', 1, { continuation: '下转2版' }), part('b', 2, { continuation: '上接1版' }), part('c', 2)])).toEqual(['a→b'])
  })

  it('do not join where a mark leads elsewhere', () => {
    expect(pairs([part('a', 1, { continuation: '下转3版' }), part('b', 2, { continuation: '上接1版' })])).toEqual([])
    expect(pairs([part('a', 1, { continuation: '下转2版' }), part('b', 2, { continuation: '上接4版' })])).toEqual([])
  })

  it('of three pages make a chain', () => {
    expect(pairs([
      part('a', 1, { continuation: '下转2版' }), part('b', 2, { continuation: '上接1版 下转3版' }), part('c', 3, { continuation: '上接2版' }),
    ]).sort()).toEqual(['a→b', 'b→c'])
  })

  it('are told apart by headline and wording when several lead from one page to another', () => {
    const harvest = '今年夏粮收购工作在鲁西粮库全面展开，质检员逐车扦样检测水分和容重，售粮农户当天拿到粮款。'
    const school = '开学第一课在实验小学开讲，消防救援站的指战员教孩子们用湿毛巾捂住口鼻弯腰撤离教学楼。'
    const parts = [
      part('a1', 1, { body: [harvest, `${harvest.slice(0, 20)}，粮库主任说`], continuation: '下转2版', headline: '夏粮收购开秤' }),
      part('a2', 1, { body: [school, `${school.slice(0, 20)}，校长说`], continuation: '下转2版', headline: '开学第一课' }),
      part('b1', 2, { body: [school.slice(10)], continuation: '上接1版' }),
      part('b2', 2, { body: [harvest.slice(10)], continuation: '上接1版', headline: '夏粮开秤' }),
    ]
    expect(pairs(parts).sort()).toEqual(['a1→b2', 'a2→b1'])
  })

  it('with one mark only join when the text says so, and not otherwise', () => {
    const words = '聊城古城东昌湖畔的非遗集市上，葫芦雕刻、木版年画、东阿阿胶的展台前围满了游客，讲解员王晓梅介绍'
    const first = part('a', 1, { body: [words], continuation: '下转2版', headline: '古城夜市' })
    expect(pairs([first, part('b', 2, { body: [`，葫芦雕刻和木版年画成了东昌湖畔非遗集市最抢手的物件，讲解员王晓梅每天要介绍几十遍。`] })])).toEqual(['a→b'])
    const another = '本报讯 全县小麦机收面积已达八成，农机站调度跨区作业车辆四百台次，预计三天内颗粒归仓，请广大农户注意天气变化。'
    expect(pairs([first, part('b', 2, { body: [another], headline: '麦收过八成' })])).toEqual([])
  })

  describe('with a page that came in twice', () => {
    const lead = '今年夏粮收购工作在鲁西粮库全面展开，质检员逐车扦样检测水分和容重，售粮农户当天拿到粮款，有关负责人表示将继续'
    const girl = '从省城回到村里的年轻姑娘办起了草莓大棚，靠着网上卖货把甜蜜的果子送到全国各地，她带着三十多户乡亲'
    const other = '实验小学的开学第一课请来了消防救援站的指战员，孩子们学会了用湿毛巾捂住口鼻弯腰撤离教学楼。'
    const page = (number: number | null, name: string, change = (text: string): string => text): JumpPart[] => [
      part(`${name}-lead`, number, { body: [change(lead)], continuation: '下转3版', headline: '全市春季农业生产全面展开' }),
      part(`${name}-girl`, number, { body: [change(girl)], continuation: '上接1版', headline: '返乡姑娘的甜蜜事业' }),
      part(`${name}-other`, number, { body: [change(other)], headline: '消防课堂进校园' }),
    ].map((each) => ({ ...each, pages: [{ id: name, number }] }))

    it.each([[3, null], [null, null], [3, 5]])('nothing leads from the one to the other, numbered %s and %s', (first, second) => {
      const parts = [...page(first, 'p'), ...page(second, 'copy', (text) => text.replace('全', '仝').slice(0, -4))]
      expect(pairs(parts)).toEqual([])
    })

    it('what goes on over two other pages is found all the same', () => {
      const parts = [
        part('a', 1, { body: ['村里的返乡姑娘和她的草莓大棚，最近成了十里八乡的新鲜事，'], continuation: '下转3版', headline: '返乡姑娘的甜蜜事业' }),
        ...page(3, 'p'),
      ]
      expect(pairs(parts)).toEqual(['a→p-girl'])
    })
  })

  it('do not begin with an article that says it goes on from elsewhere, and leads no further', () => {
    const text = '聊城古城东昌湖畔的非遗集市上，葫芦雕刻、木版年画、东阿阿胶的展台前围满了游客，讲解员王晓梅介绍，'
    const rest = '葫芦雕刻和木版年画是东昌湖畔非遗集市最抢手的物件，讲解员王晓梅每天要介绍几十遍。'
    const second = part('b', null, { body: [rest], headline: '古城夜市' })
    expect(pairs([part('a', 2, { body: [text], continuation: '上接1版', headline: '古城夜市' }), { ...second, marks: parseContinuations('上接2版') }])).toEqual([])
    expect(pairs([part('a', 2, { body: [text], continuation: '上接1版 下转3版', headline: '古城夜市' }), { ...second, marks: parseContinuations('上接2版') }])).toEqual(['a→b'])
  })

  it('between two pages without a number need more than marks that any page fits', () => {
    const parts = (number: number | null): JumpPart[] => [
      part('a', number, { body: ['今年夏粮收购工作在鲁西粮库全面展开，质检员逐车扦样检测水分和容重，有关负责人表示将'], continuation: '下转4版', headline: '夏粮收购' }),
      part('b', number && 4, { body: ['从省城回到村里的年轻姑娘办起了草莓大棚，有关负责人说她带着三十多户乡亲增收。'], continuation: '上接1版', headline: '返乡姑娘' }),
    ]
    expect(pairs(parts(1))).toEqual(['a→b'])
    expect(pairs(parts(null))).toEqual([])
  })

  it('do not follow a pointer to another text', () => {
    expect(pairs([part('a', 1, { body: ['全文刊发。'], continuation: '详见2版' }), part('b', 2, { headline: '决定', body: ['各县区：'] })])).toEqual([])
  })

  it('join pages whose number nobody knows, by marks and text', () => {
    const words = ['徒骇河治理工程标段长刘海涛介绍，清淤船昼夜作业，预计汛前完成三十公里河道疏浚任务，沿岸二十六个村庄受益']
    expect(pairs([
      part('a', null, { body: words, continuation: '下转2版', headline: '徒骇河治理' }),
      part('b', null, { body: ['，徒骇河两岸二十六个村庄的群众盼着清淤船早日完成河道疏浚，标段长刘海涛说'], continuation: '上接1版', headline: '徒骇河治理' }),
    ])).toEqual(['a→b'])
  })

  const issues = fc.record({ seed: fc.integer({ min: 1, max: 5_000 }), lostMarks: fc.integer({ min: 0, max: 10 }), unknownPages: fc.integer({ min: 0, max: 10 }) })

  it('never give an article two continuations or two beginnings, and never a circle', () => {
    fc.assert(fc.property(issues, ({ seed, ...kind }) => {
      const found = matchJumps(inventIssue(seed, kind).parts)
      expect(new Set(found.map(({ from }) => from)).size).toBe(found.length)
      expect(new Set(found.map(({ to }) => to)).size).toBe(found.length)
      const next = new Map(found.map(({ from, to }) => [from, to]))
      for (const { from } of found) {
        const seen = new Set<string>()
        for (let at: string | undefined = from; at; at = next.get(at)) {
          expect(seen.has(at)).toBe(false)
          seen.add(at)
        }
      }
    }), { numRuns: 40 })
  })

  it('never join over issues or on one page, and say why', () => {
    fc.assert(fc.property(issues, issues, (a, b) => {
      const parts = [...inventIssue(a.seed, a).parts, ...inventIssue(b.seed + 6_000, b).parts]
      const byId = new Map(parts.map((each) => [each.id, each]))
      for (const { from, reasons, score, to } of matchJumps(parts)) {
        expect(byId.get(from)?.issue).toBe(byId.get(to)?.issue)
        expect(byId.get(from)?.pages[0]?.id).not.toBe(byId.get(to)?.pages[0]?.id)
        expect(score).toSatisfy((value: number) => value >= 0.5 && value <= 1)
        expect(reasons.length).toBeGreaterThan(0)
      }
    }), { numRuns: 15 })
  })

  it('are the same whatever the order in which the pages come', () => {
    fc.assert(fc.property(issues, fc.array(fc.integer(), { minLength: 80, maxLength: 80 }), ({ seed, ...kind }, keys) => {
      const { parts } = inventIssue(seed, kind)
      const shuffled = parts.map((each, index) => [keys[index % keys.length] ?? 0, each] as const).sort((x, y) => x[0] - y[0]).map(([, each]) => each)
      expect(matchJumps(shuffled)).toEqual(matchJumps(parts))
    }), { numRuns: 25 })
  })

  it('of a page with thousands of marks come to an end', () => {
    const many = Array.from({ length: 3_000 }, (_, n) => part(`x${n}`, 1 + (n % 2), { body: ['同样的话'], continuation: n % 2 ? '上接1版' : '下转2版' }))
    expect(matchJumps(many).length).toBeGreaterThan(0)
  })
})
