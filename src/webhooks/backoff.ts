const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** How long after each failure it is tried again: quickly at first, then every six hours, for three days in all. */
const WAITS = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR, ...Array.from({ length: 12 }, () => 6 * HOUR)]

/** After so many attempts it is given up. */
export const MOST_ATTEMPTS = WAITS.length + 1

/** Of what a wait is made longer or shorter at random, so that receivers that failed together are not asked together. */
const JITTER = 0.1

/**
 * How long to wait after a failure, in milliseconds.
 * @param attempt the one that failed, from 1.
 * @param askedFor what the receiver asked for (Retry-After), in milliseconds; counted up to the longest wait.
 * @param random from 0 to 1.
 * @returns null when it was the last.
 * @example waitAfter(1, 0, 0.5) // → 5000
 */
export const waitAfter = (attempt: number, askedFor: number, random: number): null | number => {
  const wait = WAITS[attempt - 1]
  if (wait === undefined) return null
  return Math.round(Math.max(wait * (1 - JITTER + 2 * JITTER * random), Math.min(askedFor, Math.max(...WAITS))))
}
