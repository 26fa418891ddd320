const KEY = Symbol.for('reissue.stopping')
const shared = globalThis as unknown as Record<symbol, boolean | undefined>

/** From now on this process takes no new work; kept on the process, since Next bundles modules several times over. */
export const markStopping = (): void => {
  shared[KEY] = true
}

export const isStopping = (): boolean => shared[KEY] === true
