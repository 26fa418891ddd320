import { describe, expect, it } from 'vitest'

import { duration } from '../../../src/admin/imports/duration'
import { cleanPath } from '../../../src/collections/ImportFiles/cleanPath'
import { guessPageNumber } from '../../../src/ingest/guessPageNumber'
import { findSibling } from '../../../src/jobs/siblings'
import type { WorkFile } from '../../../src/jobs/workFile'

describe('the page number that a file name says', () => {
  it.each([
    ['04版.txt', 4], ['第4版.txt', 4], ['聊城日报/2023-06-19/第12版 要闻.txt', 12], ['A03.txt', 3], ['lcrb_A16.xml', 16], ['_p05.txt', 5],
    ['page-5.html', 5], ['20230619_02.txt', 2], ['2023-06-19-02.txt', 2], ['04.alto.xml', 4], ['0004.xml', 4], ['lcrb_04.txt', 4],
    ['20230619-A02.txt', 2],
  ])('%s: %i', (name, number) => {
    expect(guessPageNumber(name)).toBe(number)
  })

  it.each([
    '000_c485fea3267a24d1.txt', '2023-06-19.txt', '20230619.txt', '聊城日报.txt', 'B03.txt', 'mets.xml', '00版.txt', 'Spa4.txt', '1234版.txt', '聊城日报2023-06-19.txt',
  ])('%s says none', (name) => {
    expect(guessPageNumber(name)).toBeNull()
  })
})

describe('the path of a file', () => {
  it.each([
    ['期\\alto\\1.xml', '期/alto/1.xml'], ['./a//b.txt', 'a/b.txt'], ['/a.txt', 'a.txt'], ['é.txt'.normalize('NFD'), 'é.txt'.normalize('NFC')],
  ])('%s', (given, path) => {
    expect(cleanPath(given)).toBe(path)
  })

  it.each(['', '/', '../a.txt', 'a/../../b', 'a\u0000b', 'a\u202eb.txt', 'a\u2066b.txt', 'a\u200bb.txt', 'x'.repeat(501)])('%j is none', (given) => {
    expect(cleanPath(given)).toBeNull()
  })
})

describe('the file that a METS file names', () => {
  const file = (path: string): WorkFile => ({ id: path, path, upload: 'there' }) as WorkFile
  const mets = file('期/mets.xml')
  const files = [mets, file('期/alto/0001.xml'), file('期/alto/第 2 版.xml'), file('别的/0003.xml'), file('甲/same.xml'), file('乙/same.xml')]

  it.each([
    ['file://./alto/0001.xml', '期/alto/0001.xml'],
    ['alto\\0001.xml', '期/alto/0001.xml'],
    ['alto/%E7%AC%AC%202%20%E7%89%88.xml', '期/alto/第 2 版.xml'],
    ['file:///C:/scan/out/0003.XML', '别的/0003.xml'],
    ['../甲/same.xml', '甲/same.xml'],
  ])('%s is %s', (href, path) => {
    expect(findSibling(files, mets, href)?.path).toBe(path)
  })

  it.each(['https://example.org/alto/0001.xml', 'elsewhere/same.xml', '../../etc/passwd', ''])('%j is none of the import', (href) => {
    expect(findSibling(files, mets, href)).toBeNull()
  })
})

it.each([[0.2, '1 秒'], [42, '42 秒'], [200, '4 分钟'], [9_000, '2 小时 30 分']])('%d seconds are shown as %s', (seconds, text) => {
  expect(duration(seconds).zh).toBe(text)
})
