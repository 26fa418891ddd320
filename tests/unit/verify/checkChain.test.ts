import { describe, expect, it } from 'vitest'

import { entryHash, type LogEntry } from '../../../src/log/entryHash'
import { sha256 } from '../../../src/publishing/sha256'
import { checkChain, START } from '../../../src/verify/checkChain'
import type { StoredEntry } from '../../../src/log/entryHash'
import { erasedThings } from '../../../src/verify/ErasedThings'

const chain = (...told: Partial<LogEntry>[]): StoredEntry[] => {
  let previousHash = ''
  return told.map((each, index) => {
    const entry: LogEntry = {
      action: 'flag', actor: 'u', actorName: '甲', at: '2026-01-01', document: 'articles:1', fromRevision: index, previousHash, reason: null, seq: index + 1,
      snapshot: null, toRevision: index + 1, ...each,
    }
    previousHash = entryHash(entry)
    return { ...entry, hash: previousHash, key: `${entry.document}@${entry.toRevision}` }
  })
}
const nothing = erasedThings([])
const told = (entries: StoredEntry[], erased = nothing): string[] => checkChain(START, entries, erased).problems.map(({ what, where }) => `${where}: ${what}`)

describe('the chain of the log', () => {
  const whole = chain({ reason: '缺字', reasonHash: sha256('缺字') }, {}, {}, {})

  it('holds, in one piece or several', () => {
    expect(told(whole)).toEqual([])
    const { after } = checkChain(START, whole.slice(0, 2), nothing)
    expect(checkChain(after, whole.slice(2), nothing)).toEqual({ after: { hash: whole[3]?.hash, seq: 4 }, problems: [] })
  })

  it('names each entry that is missing, changed, or filed as another', () => {
    expect(told(whole.toSpliced(1, 1))).toEqual(['log entry 2: missing'])
    expect(told(whole.toSpliced(1, 2))).toEqual(['log entry 2 to 3: missing'])
    expect(told(whole.with(1, { ...(whole[1] as StoredEntry), actorName: '乙' }))).toEqual(['log entry 2: “flag” of articles:1 does not have the hash of what it says'])
    expect(told(whole.with(3, { ...(whole[3] as StoredEntry), key: 'articles:2@4' }))).toEqual(['log entry 4: it is filed as articles:2@4 and speaks of articles:1@4'])
    const forged = { ...(whole[1] as StoredEntry), actorName: '乙' }
    expect(told(whole.with(1, { ...forged, hash: entryHash(forged) }))).toEqual(['log entry 3: it does not follow from entry 2 as that stands now; one of the two was changed'])
  })

  it('tells a reason that was erased from one that was changed or taken out', () => {
    const [first] = whole as [StoredEntry]
    const without = whole.with(0, { ...first, reason: null })
    expect(told(without)).toEqual(['log entry 1: its reason is gone, and no erasure took it out'])
    const hashes = { files: [], lines: [], linesLeft: [], reasons: [sha256('缺字')], snapshots: [], sources: [], texts: [] }
    expect(told(without, erasedThings([{ document: 'articles:1', erased: hashes }]))).toEqual([])
    const [override] = chain({ action: 'approve', reason: 'override: 夜班', reasonHash: sha256('override: 夜班') }) as [StoredEntry]
    const marked = { ...override, reason: 'override:' }
    expect(told([marked])).toEqual(['log entry 1: its reason does not have the hash that the entry vouches for'])
    expect(told([marked], erasedThings([{ document: 'articles:1', erased: { ...hashes, reasons: [sha256('override: 夜班')] } }]))).toEqual([])
    expect(told(whole.with(0, { ...first, reason: '别的' }))).toEqual(['log entry 1: its reason does not have the hash that the entry vouches for'])
  })
})
