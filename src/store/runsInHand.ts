const KEY = Symbol.for('reissue.runsInHand')
const shared = globalThis as unknown as Record<symbol, Set<string> | undefined>

/** The re-imports and cuts of pages that this process is at just now; one set for the process, whose modules Next bundles several times over. */
const inHand: Set<string> = (shared[KEY] ??= new Set())

/** Whether this process is at that run just now. One that it began and is not at any more has failed, and nobody completes it. */
export const isInHand = (run: string): boolean => inHand.has(run)

/** Has the run in hand from now on, until the work is done or has failed. */
export const withRunInHand = async <T>(run: string, work: () => Promise<T>): Promise<T> => {
  inHand.add(run)
  try {
    return await work()
  } finally {
    inHand.delete(run)
  }
}
