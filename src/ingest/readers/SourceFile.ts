/** A file that pages are read from, without holding it whole. `read` may be called more than once and begins anew each time. */
export interface SourceFile {
  fileName: string
  /** Where it lies, when it is a file of the disk. */
  path?: string
  /** Bytes; what is known before reading. */
  size: number
  read: () => AsyncIterable<Uint8Array>
}

/**
 * Finds a file that another one names (METS → ALTO): `href` as it stands there, relative to the file that names it. Null
 * where there is none. It never leaves the folder and never fetches a URL.
 */
export type Sibling = (href: string) => Promise<SourceFile | null>

const PIECE = 65_536

/** Bytes at hand as a file. */
export const fileOfBytes = (bytes: Uint8Array, fileName: string): SourceFile => ({
  fileName,
  size: bytes.length,
  read: async function* () {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
  },
})
