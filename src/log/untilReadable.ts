type Wait = (ms: number) => Promise<boolean>

const KEY = Symbol.for('reissue.readers')
const shared = globalThis as unknown as Record<symbol, undefined | Wait>

/** What is decided is answered when readers see it; but not when that takes longer than anybody waits. */
const PATIENCE_MS = 5_000

/** Names who tells when readers see what stands in the log, and whether they do; kept on the process, since Next bundles modules several times over. */
export const setReaders = (untilReadable: Wait): void => {
  shared[KEY] = untilReadable
}

/**
 * After a write: until readers see what it has made public or taken back. Where nothing is served beside, at once.
 * @returns false when they may still have what was public before.
 */
export const untilReadable = async (): Promise<boolean> => (await shared[KEY]?.(PATIENCE_MS)) ?? true

/** Tells them at once, and waits for nothing: what is left to be done for the answer takes longer than to make it readable. */
export const wakeReaders = async (): Promise<void> => {
  void untilReadable()
}
