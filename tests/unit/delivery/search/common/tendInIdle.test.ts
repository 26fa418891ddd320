import type { Database } from 'libsql'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { Problem } from '../../../../../src/delivery/Problem'
import { tendInIdle } from '../../../../../src/delivery/search/common/tendInIdle'
import { SearchModel } from '../../../../helpers/delivery/searchModel'

let asked: number
let given: () => Database

const readModel = (): Database => {
  asked += 1
  return given()
}

beforeEach(() => {
  asked = 0
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the common words between questions', () => {
  it('are looked after again and again, and wait for a read model that is not there yet', async () => {
    given = () => {
      throw new Problem(503, 'building', { zh: '…', en: '…' })
    }
    tendInIdle(readModel)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toBeGreaterThan(2)
    const before = asked
    const { db } = new SearchModel()
    given = () => db
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toBeGreaterThan(before + 2)
    expect(db.inTransaction).toBe(false)
  })

  it('are left alone for a minute after a fault, which is told', async () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    given = () => {
      throw new Error('disk I/O error')
    }
    tendInIdle(readModel)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(asked).toBe(1)
    expect(told).toHaveBeenCalledWith(expect.stringContaining('disk I/O error'))
    await vi.advanceTimersByTimeAsync(31_000)
    expect(asked).toBe(2)
  })
})
