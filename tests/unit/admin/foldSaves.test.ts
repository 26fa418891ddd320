import { describe, expect, it } from 'vitest'

import { changesOf } from '../../../src/admin/desk/marks/changesOf'
import { foldSaves } from '../../../src/admin/shared/foldSaves'

const done = (action: string, id: string | null, restored: number | null = null) => ({ action, restored, who: id === null ? null : { id } })
const shape = (...entries: ReturnType<typeof done>[]): number[] => foldSaves(entries).map(({ length }) => length)

describe('saves', () => {
  it('are folded where one person saved one after the other', () => {
    expect(shape(done('edit', 'li'), done('edit', 'li'), done('edit', 'wang'), done('edit', 'wang'))).toEqual([2, 2])
    expect(foldSaves([])).toEqual([])
  })

  it('are apart where something else was done between, by the program, or when an old text was restored', () => {
    expect(shape(done('edit', 'li'), done('submit', 'li'), done('edit', 'li'))).toEqual([1, 1, 1])
    expect(shape(done('edit', null), done('edit', null))).toEqual([1, 1])
    expect(shape(done('edit', 'li'), done('edit', 'li', 3), done('edit', 'li'))).toEqual([1, 1, 1])
  })
})

describe('what accepting all of a rule would change', () => {
  it('is each change once, with how often', () => {
    const suspects = [{ proposal: '〇', text: 'O' }, { proposal: '口', text: '囗' }, { proposal: null, text: '□' }, { proposal: '口', text: '囗' }]
    expect(changesOf(suspects)).toEqual(['O→〇', '囗→口 ×2'])
  })
})
