import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { Report } from '../../../bench/helpers/Report'

describe('the report of a bench', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-report-'))
  const exitCode = process.exitCode
  beforeEach(() => vi.spyOn(console, 'log').mockImplementation(() => undefined))
  afterEach(() => {
    process.exitCode = exitCode
    vi.restoreAllMocks()
  })

  it('writes what it found as it prints it, rounded, with the target beside it', () => {
    const file = path.join(folder, 'kept.json')
    const report = new Report(10)
    report.add('speed', 30.04, 'pages/s', { least: 30 })
    report.add('lost', 0, 'characters', { most: 0 })
    report.add('took', 1.239, 's')
    report.finish(file)
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual([
      { metric: 'speed', value: 30, unit: 'pages/s', target: 30, ok: true },
      { metric: 'lost', value: 0, unit: 'characters', target: 0, ok: true },
      { metric: 'took', value: 1.24, unit: 's', target: null, ok: true },
    ])
    expect(vi.mocked(console.log).mock.calls.map(([line]) => line)).toEqual([
      '  speed             30 pages/s   (≥ 30)', '  lost               0 characters   (≤ 0)', '  took            1.24 s',
    ])
    expect(process.exitCode).toBe(exitCode)
  })

  it.each([[{ least: 30 }, 29.9], [{ most: 0 }, 1]])('lets the process end with 1 when a figure misses its target (%j, %d)', (target, value) => {
    const report = new Report(10)
    report.add('figure', value, 'x', target)
    expect(vi.mocked(console.log).mock.calls[0]?.[0]).toMatch(/^! figure/u)
    report.finish(undefined)
    expect(process.exitCode).toBe(1)
  })
})
