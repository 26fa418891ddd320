import type { CollectionBeforeChangeHook } from 'payload'

import { sha256 } from '../../../publishing/sha256'

/** Keeps the SHA-256 of an image (as `file`) and of each of its sizes (by its name), so that `reissue verify` sees when a file on the disk is another one. */
export const hashFiles: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create' || !req.file?.data) return data
  const sizes = Object.entries(req.payloadUploadSizes ?? {}).map(([name, bytes]) => [name, sha256(bytes)])
  return { ...data, hashes: { file: sha256(req.file.data), ...Object.fromEntries(sizes) } }
}
