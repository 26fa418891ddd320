import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { MOST_ATTEMPTS, waitAfter } from '../../../src/webhooks/backoff'
import { OVERLAP_MS, signingSecrets, withNewSecret } from '../../../src/webhooks/secrets'
import type { Secret } from '../../../src/webhooks/Webhook'

const HOUR = 60 * 60_000
const chance = fc.double({ max: 1, min: 0, noNaN: true })

describe('waiting after a failure', () => {
  it('is longer each time, and ends after three days', () => {
    const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, index) => waitAfter(index + 1, 0, 0.5) ?? 0)
    expect(waits.slice(0, 6)).toEqual([5_000, 30_000, 120_000, 600_000, HOUR, 6 * HOUR])
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(72 * HOUR)
    expect(waitAfter(MOST_ATTEMPTS, 0, 0.5)).toBeNull()
  })

  it('is at least what the receiver asks for, up to six hours, and a tenth away from the plan at most', () => {
    fc.assert(fc.property(fc.integer({ max: MOST_ATTEMPTS - 1, min: 1 }), fc.nat(100 * HOUR), chance, (attempt, asked, random) => {
      const [wait, plan] = [waitAfter(attempt, asked, random) ?? 0, waitAfter(attempt, 0, 0.5) ?? 0]
      expect(wait).toBeGreaterThanOrEqual(Math.min(asked, 6 * HOUR))
      expect(wait).toBeGreaterThanOrEqual(Math.floor(plan * 0.9))
      expect(wait).toBeLessThanOrEqual(Math.ceil(Math.max(plan * 1.1, Math.min(asked, 6 * HOUR))))
    }))
  })
})

describe('secrets', () => {
  it('whenever new ones are issued, the newest signs without end, and one before it for a day after it was replaced', () => {
    fc.assert(fc.property(fc.array(fc.nat(30 * HOUR), { maxLength: 8, minLength: 1 }), (gaps) => {
      let now = Date.UTC(2024, 0, 1)
      let secrets: Secret[] = []
      gaps.forEach((gap, index) => {
        const before = secrets
        now += gap
        secrets = withNewSecret(secrets, `s${index}`, now)
        expect(secrets[0]).toEqual({ secret: `s${index}`, until: null })
        expect(secrets.length).toBeLessThanOrEqual(4)
        if (before[0]) expect(signingSecrets(secrets, now + OVERLAP_MS - 1).map(({ secret }) => secret)).toContain(before[0].secret)
        expect(signingSecrets(secrets, now + OVERLAP_MS)).toHaveLength(1)
      })
    }))
  })
})
