import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { entryHash, type LogEntry } from '../../../src/log/entryHash'
import { LOG_ACTIONS } from '../../../src/log/LOG_ACTIONS'

const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const maybe = fc.option(text, { nil: null })
const entry: fc.Arbitrary<LogEntry> = fc.record({
  action: fc.constantFrom(...LOG_ACTIONS), actor: maybe, actorName: text, at: text, document: text, fromRevision: fc.option(fc.nat(), { nil: null }),
  lines: maybe, previousHash: text, reason: maybe, seq: fc.nat(), snapshot: maybe, source: maybe, text: maybe, toRevision: fc.nat(),
})

const chain = (entries: LogEntry[]): (LogEntry & { hash: string })[] => {
  let previousHash = ''
  return entries.map((each, index) => {
    const linked = { ...each, previousHash, seq: index + 1 }
    previousHash = entryHash(linked)
    return { ...linked, hash: previousHash }
  })
}

const holds = (entries: (LogEntry & { hash: string })[]): boolean =>
  entries.every((each, index) =>
    each.seq === index + 1 && each.previousHash === (entries[index - 1]?.hash ?? '') && entryHash(each) === each.hash)

describe('the hash of a log entry', () => {
  it('changes with every one of its fields', () => {
    fc.assert(fc.property(entry, entry, fc.constantFrom(...(Object.keys({
      action: 0, actor: 0, actorName: 0, at: 0, document: 0, fromRevision: 0, lines: 0, previousHash: 0, reason: 0, seq: 0, snapshot: 0, source: 0, text: 0,
      toRevision: 0,
    } satisfies Record<Exclude<keyof LogEntry, 'erased' | 'reasonHash'>, 0>) as (keyof LogEntry)[])), (a, b, field) => {
      const changed = { ...a, [field]: b[field] }
      expect(entryHash(changed) === entryHash(a)).toBe(a[field] === b[field])
    }), { numRuns: 500 })
  })

  it('vouches for the hash of a reason and not for the reason, so that a reason can be erased', () => {
    fc.assert(fc.property(entry, text, text, (each, reason, other) => {
      const said = { ...each, reason, reasonHash: 'a'.repeat(64) }
      expect(entryHash({ ...said, reason: null })).toBe(entryHash(said))
      expect(entryHash({ ...said, reasonHash: `b${other}` })).not.toBe(entryHash(said))
    }))
  })

  it('vouches for the hashes of what was erased', () => {
    fc.assert(fc.property(entry, text, (each, hash) => {
      const erased = { files: [], lines: [], linesLeft: [], reasons: [], snapshots: [hash], sources: [], texts: [] }
      expect(entryHash({ ...each, erased })).not.toBe(entryHash(each))
      expect(entryHash({ ...each, erased: { ...erased, snapshots: [`${hash}0`] } })).not.toBe(entryHash({ ...each, erased }))
      expect(entryHash({ ...each, erased: JSON.parse(JSON.stringify(erased)) as typeof erased })).toBe(entryHash({ ...each, erased }))
    }))
  })

  it('does not depend on what a database adds to the row or on the order of its fields', () => {
    fc.assert(fc.property(entry, (each) => {
      const row = Object.fromEntries(Object.entries({ ...each, id: 'x', key: 'y', hash: 'z' }).reverse()) as unknown as LogEntry
      expect(entryHash(row)).toBe(entryHash(each))
    }))
  })

  it('makes a chain that shows an entry changed, left out, put in or exchanged', () => {
    fc.assert(fc.property(fc.array(entry, { maxLength: 8, minLength: 3 }), fc.nat(), fc.nat(), entry, (entries, x, y, other) => {
      const whole = chain(entries)
      expect(holds(whole)).toBe(true)
      const [at, to] = [x % whole.length, y % whole.length]
      const changed = whole.with(at, { ...(whole[at] as (typeof whole)[number]), reason: `${other.reason}!${whole[at]?.reason}` })
      expect(holds(changed)).toBe(false)
      // With its own hash made anew the next entry gives it away; the last one has nobody after it.
      if (at < whole.length - 1) {
        const forged = changed[at] as (typeof whole)[number]
        expect(holds(changed.with(at, { ...forged, hash: entryHash(forged) }))).toBe(false)
        expect(holds(whole.toSpliced(at, 1))).toBe(false)
      }
      expect(holds(whole.toSpliced(at, 0, whole[at] as (typeof whole)[number]))).toBe(false)
      if (at !== to) expect(holds(whole.with(at, whole[to] as never).with(to, whole[at] as never))).toBe(false)
    }))
  })
})
