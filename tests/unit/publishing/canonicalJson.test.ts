import { isDeepStrictEqual } from 'node:util'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { canonicalJson } from '../../../src/publishing/canonicalJson'

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, shuffled(member)]))
}

// As JSON knows them: no -0, no `__proto__` key that an object literal would swallow.
const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown)

describe('canonical JSON', () => {
  it('says the same value', () => {
    fc.assert(fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(value)
    }))
  })

  it('is one text for one value, in whatever order its keys came', () => {
    fc.assert(fc.property(json, (value) => {
      expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value))
    }))
  })

  it('differs for different values', () => {
    fc.assert(fc.property(json, json, (a, b) => {
      expect(canonicalJson(a) === canonicalJson(b)).toBe(isDeepStrictEqual(a, b))
    }))
  })

  it('has no white space, sorts by code unit, and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [1, undefined, { z: null, a: '文' }], a: undefined, B: true })).toBe('{"B":true,"b":[1,null,{"a":"文","z":null}]}')
  })
})
