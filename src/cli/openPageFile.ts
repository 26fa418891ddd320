import fs from 'node:fs/promises'

import { fileOnDisk, type SourceFile } from '../ingest'

const REASONS: Record<string, string> = {
  EACCES: 'this user may not read it.',
  ELOOP: 'it is a link that leads back to itself.',
  ENOENT: 'there is no such file.',
  ENOTDIR: 'there is no such file.',
}

const because = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException
  return REASONS[code ?? ''] ?? `it cannot be read (${message}).`
}

/**
 * A page's file, not yet read; only a file.
 * @throws {Error} with the reason, without the file's name.
 */
export const openPageFile = async (file: string): Promise<SourceFile> => {
  const found = await fs.stat(file).catch((error: unknown) => {
    throw new Error(because(error))
  })
  if (found.isDirectory()) throw new Error('it is a folder; name the file of one page.')
  // A device or a pipe may never end.
  if (!found.isFile()) throw new Error('it is no file; name the file of one page.')
  await fs.access(file, fs.constants.R_OK).catch((error: unknown) => {
    throw new Error(because(error))
  })
  return fileOnDisk(file)
}
