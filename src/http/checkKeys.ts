import { Refusal } from './Refusal'

const DEEPEST = 100
const MOST_VALUES = 500_000

/** Names by which an object reaches into its prototype. */
export const isReservedKey = (key: string): boolean => key === '__proto__' || key === 'constructor' || key === 'prototype'

export const reservedKey = (key: string): Refusal =>
  new Refusal(400, 'reserved-key', { zh: `不能用“${key}”作字段名；没有保存。`, en: `“${key}” cannot be the name of a field; nothing was saved.` })

/**
 * What came as JSON is no deeper, larger or stranger than any document of ours.
 * @param most how many values it may have, all levels together.
 * @throws {Refusal} 400.
 */
export const checkKeys = (value: unknown, most = MOST_VALUES): void => {
  let level = [value]
  let count = 0
  for (let depth = 0; level.length > 0; depth++) {
    count += level.length
    if (depth > DEEPEST || count > most) {
      throw new Refusal(400, 'too-deep', { zh: `JSON 嵌套超过 ${DEEPEST} 层或超过 ${most} 个值；没有保存。`, en: `The JSON is nested deeper than ${DEEPEST} levels or has more than ${most} values; nothing was saved.` })
    }
    const next: unknown[] = []
    for (const each of level) {
      if (each === null || typeof each !== 'object') continue
      for (const [key, inner] of Object.entries(each)) {
        if (isReservedKey(key)) throw reservedKey(key)
        next.push(inner)
      }
    }
    level = next
  }
}
