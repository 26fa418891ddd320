import type { Chosen } from './chosenFiles'
import type { ShownFile } from './types'

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * Whether the server has this file already, byte for byte, so that a folder chosen again is not sent again. Browsers hash
 * over https and on localhost only; elsewhere the server finds out.
 */
export const isKnown = async (files: ShownFile[], { file, path }: Chosen): Promise<boolean> => {
  const same = files.find((other) => other.path === path.normalize('NFC') && other.size === file.size)
  if (!same || !globalThis.crypto?.subtle) return false
  return hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())) === same.sha256
}
