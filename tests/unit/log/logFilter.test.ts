import { describe, expect, it } from 'vitest'

import { beginningOf, documentOf } from '../../../src/log/readLog'

describe('what the log is narrowed down to', () => {
  it.each([
    ['articles:6b01', 'articles:6b01'],
    [' 6b01 ', '6b01'],
    ['http://localhost:3000/admin/collections/captions/6b01?x=1', 'captions:6b01'],
    ['/admin/collections/pages/6b01/versions', 'pages:6b01'],
    ['/admin/desk/6b01', 'articles:6b01'],
    ['http://localhost:3000/admin/desk/6b01/history?to=3', 'articles:6b01'],
    ['/admin/pages/6b01/units', 'pages:6b01'],
    ['', ''],
  ])('of “%s” is %s', (given, name) => {
    expect(documentOf(given)).toBe(name)
  })

  it('is a day of the calendar, from midnight where the server is, or none', () => {
    expect(beginningOf('2024-02-29')).toEqual(new Date(2024, 1, 29))
    for (const day of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', 'heute', '']) expect(beginningOf(day)).toBeNull()
  })
})
