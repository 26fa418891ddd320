import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'

import { Refusal } from '../Refusal'
import { type Limits, readLimits } from './readLimits'

const SECONDS: Record<keyof Limits, number> = {
  accountFailures: 600, addressFailures: 600, delivery: 60, key: 60, person: 60, reads: 60, searches: 60,
}

const KEY = Symbol.for('reissue.limiters')
const shared = globalThis as unknown as Record<symbol, Map<string, RateLimiterMemory> | undefined>

/** One for the process: Next bundles this module several times over, and each copy would count for itself. */
const limiters = (shared[KEY] ??= new Map())

const limiterOf = (limit: keyof Limits, points: number): RateLimiterMemory | null => {
  if (points === 0) return null
  const name = `${limit}:${points}`
  const found = limiters.get(name) ?? new RateLimiterMemory({ duration: SECONDS[limit], keyPrefix: name, points })
  limiters.set(name, found)
  return found
}

const tooMany = (waitMs: number): Refusal => {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000))
  return new Refusal(
    429,
    'too-many',
    { zh: `请求过于频繁，请 ${seconds} 秒后再试。`, en: `Too many requests; try again in ${seconds} seconds.` },
    { 'Retry-After': String(seconds) },
  )
}

/**
 * @param limits as whoever starts has read them; unless told, as the environment says now.
 * @throws {Refusal} 429 with Retry-After, when the limit for this one is used up.
 */
export const spend = async (limit: keyof Limits, who: string, limits = readLimits()): Promise<void> => {
  try {
    await limiterOf(limit, limits[limit])?.consume(who)
  } catch (left) {
    if (left instanceof Error) throw left
    throw tooMany((left as RateLimiterRes).msBeforeNext)
  }
}

/** Takes one back: what was counted beforehand did not count. */
export const giveBack = async (limit: keyof Limits, who: string): Promise<void> => {
  await limiterOf(limit, readLimits()[limit])?.reward(who)
}

/** Starts anew for this one. */
export const forgive = async (limit: keyof Limits, who: string): Promise<void> => {
  await limiterOf(limit, readLimits()[limit])?.delete(who)
}
