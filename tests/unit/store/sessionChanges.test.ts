import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type Session, sessionChanges, withChanges } from '../../../src/store/sessionChanges'

const session = (id: string, hours = 1): Session => ({ createdAt: new Date(0), expiresAt: new Date(hours * 3_600_000), id })
const sessions = fc.uniqueArray(fc.record({ hours: fc.integer({ min: 1, max: 5 }), id: fc.constantFrom(...'abcdefgh') }), { selector: ({ id }) => id })
  .map((list) => list.map(({ hours, id }) => session(id, hours)))
const idsOf = (list: Session[]): string[] => list.map(({ id }) => id).sort()

describe('what was done to a list of sessions', () => {
  it('is told apart: begun, ended, renewed', () => {
    expect(sessionChanges([session('a', 9), session('c')], [session('a', 8), session('b')])).toEqual({ added: [session('c')], ended: ['b'], renewed: [session('a', 9)] })
    expect(sessionChanges([], undefined)).toEqual({ added: [], ended: [], renewed: [] })
  })

  it('done to the list it was read from, gives the list that was wanted', () => {
    fc.assert(fc.property(sessions, sessions, (read, wanted) => {
      const after = withChanges(read, sessionChanges(wanted, read))
      expect([...after].sort((a, b) => a.id.localeCompare(b.id))).toEqual([...wanted].sort((a, b) => a.id.localeCompare(b.id)))
    }))
  })

  it('done to the list as it is now, begins and ends its own and leaves the others', () => {
    fc.assert(fc.property(sessions, sessions, sessions, (read, wanted, now) => {
      const { added, ended } = sessionChanges(wanted, read)
      const others = now.filter(({ id }) => !added.some((each) => each.id === id))
      const after = withChanges(others, sessionChanges(wanted, read))
      expect(idsOf(after)).toEqual(idsOf([...others.filter(({ id }) => !ended.includes(id)), ...added]))
    }))
  })

  it('never brings back one that has ended meanwhile', () => {
    const changes = sessionChanges([session('a', 9)], [session('a', 8)])
    expect(withChanges([], changes)).toEqual([])
  })
})
