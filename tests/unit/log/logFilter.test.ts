import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { boundsOfDay } from '../../../src/log/boundsOfDay'
import { documentOf } from '../../../src/log/readLog'

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

  it.each([
    ['an ordinary day', '2024-02-29', 'Asia/Shanghai', '2024-02-28T16:00', '2024-02-29T16:00'],
    ['the last of a year', '2025-12-31', 'America/New_York', '2025-12-31T05:00', '2026-01-01T05:00'],
    ['one of 23 hours', '2026-03-29', 'Europe/Paris', '2026-03-28T23:00', '2026-03-29T22:00'],
    ['one of 25 hours', '2026-10-25', 'Europe/Paris', '2026-10-24T22:00', '2026-10-25T23:00'],
    ['one that begins at one o’clock', '2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00', '2018-11-05T02:00'],
    ['one after an hour that came twice at midnight', '2018-02-18', 'America/Sao_Paulo', '2018-02-18T03:00', '2018-02-19T03:00'],
    ['one before a day that never was', '2011-12-29', 'Pacific/Apia', '2011-12-29T10:00', '2011-12-30T10:00'],
    ['one of quarter hours', '2026-01-31', 'Asia/Kathmandu', '2026-01-30T18:15', '2026-01-31T18:15'],
    ['one where it is UTC', '2026-01-31', 'UTC', '2026-01-31T00:00', '2026-02-01T00:00'],
  ])('is %s, %s in %s, from its midnight to the next', (_what, day, timeZone, from, until) => {
    expect(boundsOfDay(day, timeZone)).toEqual({ from: new Date(`${from}Z`), until: new Date(`${until}Z`) })
  })

  it('is a day of the calendar, or none', () => {
    for (const day of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', 'heute', '']) expect(boundsOfDay(day, 'Asia/Shanghai')).toBeNull()
    expect(boundsOfDay('2011-12-30', 'Pacific/Apia')).toBeNull()
  })

  it('is a day that begins where the one before ends, in every zone', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
    const day = fc.date({ max: new Date('2037-01-01'), min: new Date('1980-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
    fc.assert(fc.property(zone, day, (timeZone, first) => {
      const bounds = boundsOfDay(first, timeZone)
      const next = boundsOfDay(new Date(Date.parse(first) + 86_400_000).toISOString().slice(0, 10), timeZone)
      if (bounds && next) expect(bounds.until).toEqual(next.from)
      if (bounds) expect(new Intl.DateTimeFormat('en-CA', { day: '2-digit', month: '2-digit', timeZone, year: 'numeric' }).format(bounds.from)).toBe(first)
    }))
  })
})
