import { HIGHEST_PAGE, isSortable, MOST_CONDITIONS } from '../hooks/queryBounds'
import { checkKeys, isReservedKey, reservedKey } from './checkKeys'
import { Refusal } from './Refusal'

/** Payload's parser makes of what lies deeper one key with brackets in it. */
const DEEPEST = 10
const MOST_PARAMETERS = 1_000
const HIGHEST_NUMBER = 1_000_000_000

/** @example pathOf('where[and][0][headline][like]') // → ['where', 'and', '0', 'headline', 'like'] */
const pathOf = (name: string): string[] => name.split(/[[\].]+/u).filter((part) => part !== '')

const bad = (name: string, zh: string, en: string): Refusal =>
  new Refusal(400, 'bad-query', { zh: `查询参数 ${name} ${zh}。`, en: `The query parameter ${name} ${en}.` })

const checkNumber = (params: URLSearchParams, name: string, lowest: number, highest: number): void => {
  const values = params.getAll(name)
  if (values.length > 1) throw bad(name, '只能写一次', 'may stand once only')
  const [value] = values
  if (value === undefined || value === '') return
  const number = Number(value)
  if (!Number.isInteger(number) || number < lowest || number > highest) {
    throw bad(name, `须为 ${lowest} 到 ${highest} 的整数`, `must be a whole number from ${lowest} to ${highest}`)
  }
}

/** Nothing here lies on a map, and the databases fail on the question. */
const ON_A_MAP: ReadonlySet<string> = new Set(['intersects', 'near', 'within'])

const checkSort = (value: string): void => {
  const wrong = value.split(',').find((each) => !isSortable(each.trim()))
  if (value !== '' && wrong !== undefined) throw bad('sort', `不能是“${wrong.slice(0, 60)}”`, `cannot be “${wrong.slice(0, 60)}”`)
}

const checkJson = (name: string, text: string): void => {
  if (text === '') return
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw bad(name, '须为 JSON，或写作 where[字段][运算]=值', 'must be JSON, or be written as where[field][operator]=value')
  }
  checkKeys(value)
}

/**
 * A query is no deeper, longer or stranger than a list of ours could use.
 * @throws {Refusal} 400, naming the parameter.
 */
export const checkQueryString = (params: URLSearchParams): void => {
  const names = [...params.keys()]
  if (names.length > MOST_PARAMETERS) throw bad('…', `超过 ${MOST_PARAMETERS} 个`, `is one of more than ${MOST_PARAMETERS}`)
  const conditions = new Set<string>()
  for (const [name, value] of params) {
    if (`${name}${value}`.includes('\0')) throw bad(JSON.stringify(name), '含空字符', 'has a NUL in it')
    const path = pathOf(name)
    const reserved = path.find(isReservedKey)
    if (reserved) throw reservedKey(reserved)
    if (path.length > DEEPEST) throw bad(name.slice(0, 60), `嵌套超过 ${DEEPEST} 层`, `is nested deeper than ${DEEPEST} levels`)
    if (path[0] === 'where') {
      conditions.add(name)
      const operator = path.at(-1) ?? ''
      if (ON_A_MAP.has(operator)) throw bad(name.slice(0, 60), `不能用 ${operator}`, `cannot use ${operator}`)
    }
    if (path[0] === 'sort') checkSort(value)
    // Payload looks for files with it in a field that nothing here has, and fails.
    if (name === 'prefix') throw bad(name, '在此无用', 'is of no use here')
    if (name === 'where' || name === 'data') checkJson(name, value)
  }
  if (conditions.size > MOST_CONDITIONS) throw bad('where', `超过 ${MOST_CONDITIONS} 个条件`, `has more than ${MOST_CONDITIONS} conditions`)
  checkNumber(params, 'page', 1, HIGHEST_PAGE)
  checkNumber(params, 'limit', 0, HIGHEST_NUMBER)
  checkNumber(params, 'depth', 0, HIGHEST_NUMBER)
}
