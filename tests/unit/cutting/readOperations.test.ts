import { describe, expect, it } from 'vitest'

import { MOST_OPERATIONS, readOperations } from '../../../src/editorial/cutting/readOperations'

const line = (n: number) => ({ n, page: 'p', source: 's' })
const setRole = (lines: object[]) => ({ lines, op: 'setRole', role: 'body' })

describe('operations that come over the network', () => {
  it('name each line once, and nothing that no operation has', () => {
    expect(readOperations([{ ...setRole([{ ...line(1), more: true }, line(2), line(1)]), evil: 1 }])).toEqual([setRole([line(1), line(2)])])
  })

  it('are no more than a page can need, nor are their lines', () => {
    expect(readOperations(Array.from({ length: MOST_OPERATIONS + 1 }, () => setRole([line(1)])))).toBeNull()
    expect(readOperations(Array.from({ length: 30 }, () => setRole(Array.from({ length: 1_000 }, (_, n) => line(n)))))).toEqual({ at: 20 })
  })
})
