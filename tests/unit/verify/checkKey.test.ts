import { describe, expect, it } from 'vitest'

import type { Republisher } from '../../../src/republishers/Republisher'
import { checkKey } from '../../../src/verify/checkKey'

const ROW: Republisher = { id: '1', keyHash: 'a', name: '某报', revision: 2, scopes: ['read'] }
const ISSUED = { action: 'issue-key', reason: '旧名 (read)', toRevision: 2 } as const
const REVOKED = { action: 'revoke-key', reason: '旧名 (read)', toRevision: 3 } as const

describe("a republisher's key", () => {
  it('is as the log says while it is issued, revoked, issued again, or was never asked for', () => {
    expect(checkKey(ROW, [ISSUED])).toEqual([])
    expect(checkKey({ ...ROW, revision: 3, revokedAt: 'x' }, [ISSUED, REVOKED])).toEqual([])
    expect(checkKey({ ...ROW, revision: 4 }, [ISSUED, REVOKED, { ...ISSUED, toRevision: 4 }])).toEqual([])
    expect(checkKey({ ...ROW, keyHash: null, revision: 1 }, [])).toEqual([])
  })

  it.each([
    ['it has a key, and the log never issued one', { revision: 1 }, []],
    ['its key was revoked by the log, and still holds', { revision: 3 }, [ISSUED, REVOKED]],
    ['the log issued a key, and it has none', { keyHash: null }, [ISSUED]],
    ['its key is revoked, and the log does not say so', { revokedAt: 'x' }, [ISSUED]],
    ['its scopes are (read, images), its key was issued for 旧名 (read)', { scopes: ['read', 'images'] }, [ISSUED]],
    ['it is at revision 5, in the log at 2', { revision: 5 }, [ISSUED]],
  ] as const)('is told of: %s', (what, changed, entries) => {
    expect(checkKey({ ...ROW, ...changed } as Republisher, entries).map((problem) => problem.what)).toEqual([what])
  })
})
