import { describe, expect, it } from 'vitest'

import { Problem } from '../../../../src/delivery/Problem'
import { matchExpression } from '../../../../src/delivery/search/query/matchExpression'
import { parseQuery } from '../../../../src/delivery/search/query/parseQuery'

const problemOf = (q: string): Problem => {
  try {
    parseQuery(q)
  } catch (error) {
    if (error instanceof Problem) return error
  }
  throw new Error(`${q} was read.`)
}

describe('a query', () => {
  it.each([
    ['大会 开幕', '("大会" AND "开幕")'],
    ['大会 AND 开幕 OR 闭幕', '(("大会" AND "开幕") OR "闭幕")'],
    ['大会 (开幕 OR 闭幕)', '("大会" AND ("开幕" OR "闭幕"))'],
    ['大会 －开幕 NOT 闭幕', '("大会" NOT ("开幕" OR "闭幕"))'],
    ['“人民公社”', '"人民 民公 公社"'],
    ['「人民公社」', '"人民 民公 公社"'],
    ['的“双百”方针', '"的双 双百 百方 方针"'],
    ['字', '"字" *'],
    ['author:王伟', 'authors : "王伟"'],
    ['作者：（王伟 ＯＲ 李伟）', '(authors : "王伟" OR authors : "李伟")'],
    ['title:"大會"', 'headline : "大会"'],
    ['10:30', '"10 30"'],
    ['body:x', '"body x"'],
    ['甲 - 乙', '("甲" * AND "乙" *)'],
    ['甲 。', '"甲" *'],
    ['"AND"', '"and"'],
  ])('%s is asked as %s', (q, expression) => expect(matchExpression(parseQuery(q))).toBe(expression))

  it.each([
    ['date:2023', '2023-01-01', '2023-12-31'], ['date:2023-02', '2023-02-01', '2023-02-28'], ['date:2024-2..2024-02-29', '2024-02-01', '2024-02-29'],
    ['日期：２０２３－０６－１９', '2023-06-19', '2023-06-19'], ['date:..2023-06', null, '2023-06-30'], ['date:2023-06..', '2023-06-01', null],
  ])('%s is from %s to %s', (q, from, to) => expect(parseQuery(q)).toEqual({ kind: 'date', from, to }))

  it('asks for everything when there is nothing in it', () => expect(parseQuery(' ')).toEqual({ kind: 'all' }))

  it.each([
    ['大会 "开幕', 4], ['大会 “开幕', 4], ['(大会', 1], ['大会)', 3], ['大会 OR', 6], ['AND', 1], ['𠀀 AND OR 乙', 7], ['。，', 1],
    ['author:', 8], ['date:2023-13', 6], ['date:2023-02-30', 6], ['date:2023..2022', 6], ['date:..', 6],
    [`${'('.repeat(30)}甲${')'.repeat(30)}`, 22], ['甲 '.repeat(65), 129],
  ])('%j is refused, naming character %i', (q, position) => {
    const problem = problemOf(q)
    expect(problem).toMatchObject({ status: 400, code: 'query', more: { parameter: 'q', position } })
    expect(problem.text.en).toContain(`character ${position} `)
    expect(problem.text.zh).toContain(`第 ${position} 个字`)
  })

  it.each([['(', 1], ['大会 （', 4], ['大会 ()', 4], ['(OR 大会)', 1]])('%j is told which bracket has no words behind it', (q, position) => {
    const { more, text } = problemOf(q)
    expect(more.position).toBe(position)
    expect([text.zh, text.en]).toEqual([expect.stringContaining('左括号'), expect.stringContaining('bracket')])
  })
})
