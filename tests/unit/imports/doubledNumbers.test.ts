import { describe, expect, it } from 'vitest'

import { doubledNumbers } from '../../../src/collections/ImportFiles/doubledNumbers'
import { pageTitle } from '../../../src/collections/Pages/pageTitle'

const file = (path: string, number: number | null, more: { format?: string; sha256?: string; state?: string } = {}) =>
  ({ format: 'text', number, path, sha256: path, state: 'waiting', ...more })

describe('page numbers that two files claim', () => {
  it('are told in order, each once', () => {
    expect(doubledNumbers([file('a', 12), file('b', 12), file('c', 12), file('d', 2), file('e', 2), file('f', 3)])).toEqual([2, 12])
  })

  it.each([
    ['files without a number', [file('a', null), file('b', null)]],
    ['the same bytes twice', [file('a', 1, { sha256: 'x' }), file('b', 1, { sha256: 'x' })]],
    ['a page that is imported and its corrected file', [file('a', 1, { state: 'done' }), file('b', 1)]],
    ['pages that a METS file numbers', [file('m/mets.xml', null, { format: 'mets' }), file('m/1.xml', 1, { format: 'alto' }), file('m/alto/1.xml', 1, { format: 'alto' })]],
  ])('are not %s', (_what, files) => {
    expect(doubledNumbers(files)).toEqual([])
  })

  it('count again for a file that failed', () => {
    expect(doubledNumbers([file('a', 1, { state: 'failed' }), file('b', 1)])).toEqual([1])
  })
})

describe('a page in a list', () => {
  it('is called by its file only where nothing else tells it from others', () => {
    expect(pageTitle('聊城日报 2023-06-19', { fileName: '3.html', name: null, number: null })).toBe('聊城日报 2023-06-19 3.html')
    expect(pageTitle('聊城日报 2023-06-19', { fileName: '3.html', name: '副刊', number: null })).toBe('聊城日报 2023-06-19 副刊')
    expect(pageTitle('聊城日报 2023-06-19', { fileName: '3.html', name: '', number: 3 })).toBe('聊城日报 2023-06-19 第3版')
  })
})
