const KEY = Symbol.for('reissue.importsInHand')
const shared = globalThis as unknown as Record<symbol, Set<string> | undefined>

/** The imports that this process is working on just now. */
export const handsOn: Set<string> = (shared[KEY] ??= new Set())
