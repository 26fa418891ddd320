import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { checkNode } from '../../../src/cli/doctor/checkNode'
import { checkPackages } from '../../../src/cli/doctor/checkPackages'
import type { PageResult } from '../../../src/cli/import/PageResult'
import { summary } from '../../../src/cli/import/summary'
import { shownDatabase } from '../../../src/cli/shownDatabase'
import { table } from '../../../src/cli/table'
import { daysAhead, isAhead, isTooFarAhead } from '../../../src/collections/Issues/daysAhead'

describe('a table', () => {
  it('aligns columns where a Chinese character takes two cells, and leaves out columns without a value', () => {
    expect(table(['paper', 'page', 'note'], [['聊城日报', '', 'a'], ['X', '', 'b']])).toBe('paper     note\n聊城日报  a\nX         b')
  })
})

describe('what an import tells', () => {
  const page: PageResult = {
    articles: 2, date: '2001-02-03', faultList: [], faults: 0, file: 'a/04版.txt', isNumberGuessed: true, message: null, page: 'p', pageName: null, pageNumber: 4,
    photos: 0, publication: '聊城日报', status: 'new', warningRules: {}, warnings: 0,
  }

  it('names the rule and line of each fault and what to do, the most frequent warnings, and that a number is guessed', () => {
    const told = summary([{
      ...page, faultList: [{ line: 7, rule: 'mojibake', what: 'the text is garbled; export it again' }], faults: 1,
      warningRules: { 'byline-unsure': 1, 'headline-missing': 5, 'order-unsure': 1, truncated: 2 }, warnings: 9,
    }], 1)
    expect(told).toContain('mojibake, line 7: the text is garbled; export it again')
    expect(told).toContain('9: headline-missing 5, truncated 2, byline-unsure 1 …')
    expect(told).toContain('4 (guessed)')
  })

  it('says nothing of faults and warnings where there are none', () => {
    expect(summary([{ ...page, isNumberGuessed: false }], 1)).not.toMatch(/fault|warning|guessed/u)
  })
})

describe('a date', () => {
  const now = new Date('2023-06-19T20:00:00Z')
  it.each([['2023-06-18', -1, false, false], ['2023-06-20', 1, false, false], ['2023-06-21', 2, true, false], ['2024-06-19', 366, true, false], ['2024-06-20', 367, true, true]])(
    '%s is %i days ahead', (day, days, isDoubtful, isRefused) => {
      expect([daysAhead(day, now), isAhead(day, now), isTooFarAhead(day, now)]).toEqual([days, isDoubtful, isRefused])
    },
  )
})

describe('the address of a database, as shown', () => {
  it.each([
    ['mongodb://li:p%40ss@db.example.org:27017/reissue?replicaSet=rs0', 'mongodb://li:…@db.example.org:27017/reissue?replicaSet=rs0'],
    ['mongodb+srv://li:secret@a,b/reissue', 'mongodb+srv://li:…@a,b/reissue'],
    ['mongodb://127.0.0.1:27017/reissue', 'mongodb://127.0.0.1:27017/reissue'],
    ['file:./data/reissue.db', 'file:./data/reissue.db'],
  ])('%s → %s', (uri, shown) => expect(shownDatabase(uri)).toBe(shown))
})

describe('doctor', () => {
  it.each([['v20.9.0', 'ok'], ['v22.1.0', 'ok'], ['v20.8.1', 'fail'], ['v18.20.0', 'fail']])('finds Node %s %s', (version, status) => {
    expect(checkNode(version).status).toBe(status)
  })

  it('finds packages of Payload that differ in version or are missing', () => {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-packages-'))
    const install = (name: string, version: string): void => {
      const folder = path.join(root, 'node_modules', name)
      fs.mkdirSync(folder, { recursive: true })
      fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ version }))
    }
    fs.writeFileSync(path.join(root, 'package.json'), JSON.stringify({ dependencies: { next: '1.0.0', payload: '3.0.0', '@payloadcms/ui': '3.0.0' } }))
    install('payload', '3.0.0')
    expect(checkPackages(root)).toMatchObject({ status: 'fail', message: 'not installed: @payloadcms/ui' })
    install('@payloadcms/ui', '3.0.1')
    expect(checkPackages(root)).toMatchObject({ status: 'fail', message: 'payload is 3.0.0, but @payloadcms/ui 3.0.1' })
    install('@payloadcms/ui', '3.0.0')
    expect(checkPackages(root).status).toBe('ok')
    fs.rmSync(root, { recursive: true })
  })
})
