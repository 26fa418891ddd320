import { describe, expect, it } from 'vitest'

import { objectId } from '../../../src/store/objectId'

describe('an id', () => {
  it('is one that MongoDB takes, and tells neither how many were made before it nor by which process', () => {
    const ids = Array.from({ length: 500 }, objectId)
    for (const id of ids) expect(id).toMatch(/^[\da-f]{24}$/u)
    expect(new Set(ids.map((id) => id.slice(8))).size).toBe(ids.length)
    const steps = ids.slice(1).map((id, index) => BigInt(`0x${id.slice(8)}`) - BigInt(`0x${ids[index]?.slice(8)}`))
    expect(steps.filter((step) => step > -65_536n && step < 65_536n)).toEqual([])
    // What stands in the middle was the process's own.
    expect(new Set(ids.map((id) => id.slice(8, 18))).size).toBe(ids.length)
  })
})
