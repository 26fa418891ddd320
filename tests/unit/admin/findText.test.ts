import { describe, expect, it } from 'vitest'

import { findText, firstFrom } from '../../../src/admin/desk/find/findText'

const parts = ['甲，乙，丙', '丁', '戊，己'].map((text, index) => ({ key: `body:${index}`, node: String(index), role: 'paragraph' as const, text }))
const found = findText(parts, '，')

describe('finding in the parts of a text', () => {
  it('finds every place in order, none over another, and nothing for nothing', () => {
    expect(found.map(({ node, start }) => `${node}:${start}`)).toEqual(['0:1', '0:3', '2:1'])
    expect(findText([{ ...parts[0], text: '啊啊啊' } as (typeof parts)[0]], '啊啊')).toHaveLength(1)
    expect(findText(parts, '')).toEqual([])
  })

  it('begins at the cursor, goes over to the next part, and round at the end', () => {
    expect(firstFrom(parts, found, { node: '0', start: 2 })).toBe(1)
    expect(firstFrom(parts, found, { node: '0', start: 4 })).toBe(2)
    expect(firstFrom(parts, found, { node: '1', start: 0 })).toBe(2)
    expect(firstFrom(parts, found, { node: '2', start: 2 })).toBe(0)
  })

  it('begins at the beginning without a cursor, or when its part is no more; nothing found is -1', () => {
    expect(firstFrom(parts, found, null)).toBe(0)
    expect(firstFrom(parts, found, { node: 'gone', start: 9 })).toBe(0)
    expect(firstFrom(parts, [], null)).toBe(-1)
  })
})
