import { lineKey, type LineRef } from '../lineKey'
import type { Operation } from './operation'
import { SHEET_ROLES } from './roles'

type Given = Record<string, unknown>

const isObject = (value: unknown): value is Given => value !== null && typeof value === 'object' && !Array.isArray(value)
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= 200
const isTextOrNull = (value: unknown): boolean => value === null || isText(value)
const isPlace = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0
const isLine = (value: unknown): boolean => isObject(value) && isText(value.page) && isText(value.source) && Number.isInteger(value.n)
const isLines = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isLine)

type Check = (value: unknown) => boolean
const SHAPES: Record<Operation['op'], Record<string, Check>> = {
  linkPhoto: { article: isTextOrNull, unit: isText },
  merge: { into: isText, unit: isText },
  mergeParts: { part: isPlace, unit: isText },
  move: { before: (value) => value === null || isLine(value), lines: isLines, to: isText },
  newArticle: { lines: isLines },
  reorder: { before: isTextOrNull, unit: isText },
  reorderPart: { before: (value) => value === null || isPlace(value), part: isPlace, unit: isText },
  setRole: { lines: isLines, role: (value) => (SHEET_ROLES as readonly unknown[]).includes(value) },
  split: { before: isLine },
  splitPart: { before: isLine },
}

const bareLine = ({ n, page, source }: LineRef): LineRef => ({ n, page, source })

const clean = (name: string, value: unknown): unknown => {
  if (name === 'lines') return [...new Map((value as LineRef[]).map((line) => [lineKey(line), bareLine(line)])).values()]
  return isObject(value) ? bareLine(value as LineRef) : value
}

const read = (value: unknown): Operation | null => {
  if (!isObject(value) || !Object.hasOwn(SHAPES, String(value.op))) return null
  const shape = SHAPES[value.op as Operation['op']]
  if (!Object.entries(shape).every(([name, isRight]) => isRight(value[name]))) return null
  return { op: value.op, ...Object.fromEntries(Object.keys(shape).map((name) => [name, clean(name, value[name])])) } as Operation
}

/** So many in one go; a page has a few hundred lines. */
export const MOST_OPERATIONS = 1_000
/** So many lines named by all of them together. */
const MOST_LINES = 20_000

/**
 * Operations as they came over the network.
 * @returns them, or the place of the first that is none; null when it is no list, an empty or an endless one.
 */
export const readOperations = (given: unknown): Operation[] | { at: number } | null => {
  if (!Array.isArray(given) || given.length === 0 || given.length > MOST_OPERATIONS) return null
  const operations: Operation[] = []
  let lines = 0
  for (const [at, value] of given.entries()) {
    const operation = read(value)
    lines += operation && 'lines' in operation ? operation.lines.length : 0
    if (!operation || lines > MOST_LINES) return { at }
    operations.push(operation)
  }
  return operations
}
