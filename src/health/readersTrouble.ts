const KEY = Symbol.for('reissue.readersTrouble')
const shared = globalThis as unknown as Record<symbol, string | null | undefined>

/**
 * What hinders the projector, so that readers get nothing newer; null when nothing does. Kept on the process, since Next bundles
 * modules several times over.
 */
export const setReadersTrouble = (why: string | null): void => {
  shared[KEY] = why
}

export const readersTrouble = (): string | null => shared[KEY] ?? null
