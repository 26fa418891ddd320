import { describe, expect, it } from 'vitest'

import { whyFailed } from '../../../src/backup/whyFailed'

const full = Object.assign(new Error('SQLITE_FULL: database or disk is full'), { code: 'SQLITE_FULL' })

describe('why a backup or a restore failed', () => {
  it('is told by its reason and with what to do, not by the statement that wraps it and the texts in that', () => {
    const told = whyFailed(new Error('Failed query: insert into articles values (未批准的题目)', { cause: full }))
    expect(told).toBe('no space is left on the disk. Make space, and run it again (SQLITE_FULL: database or disk is full).')
  })

  it('is told in its own words when it is of no known kind', () => {
    expect(whyFailed(new Error('its part media/a.jpg is not what its manifest says'))).toBe('its part media/a.jpg is not what its manifest says')
  })
})
