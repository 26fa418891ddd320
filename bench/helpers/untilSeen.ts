import { pause } from './pause'

/** When something had not happened yet, and when it was seen to have happened, as `performance.now()` counts. */
export type Seen = { at: number; notBefore: number }

/**
 * Looks again and again until it is so.
 * @returns the begin of the last look that did not see it, and the end of the one that did: it happened between the two.
 * @throws when it has not happened within `patienceMs`, naming `what`.
 */
export const untilSeen = async (what: string, isSo: () => Promise<boolean>, everyMs: number, patienceMs: number): Promise<Seen> => {
  const giveUpAt = performance.now() + patienceMs
  let notBefore = performance.now()
  for (;;) {
    const begun = performance.now()
    if (await isSo()) return { at: performance.now(), notBefore }
    notBefore = begun
    if (begun > giveUpAt) throw new Error(`${what} was not seen within ${patienceMs} ms.`)
    await pause(everyMs)
  }
}
