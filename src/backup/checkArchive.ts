import fs from 'node:fs'

import { BadArchive } from './BadArchive'
import { RowCheck } from './checkRows'
import type { Manifest } from './Manifest'
import { readArchive } from './openArchive'

const refuseUnreadable = (file: string): void => {
  const found = fs.statSync(file, { throwIfNoEntry: false })
  if (!found) throw new BadArchive('there is no such file')
  if (!found.isFile()) throw new BadArchive(found.isDirectory() ? 'it is a folder; name the archive in it' : 'it is no file')
  try {
    fs.accessSync(file, fs.constants.R_OK)
  } catch {
    throw new BadArchive('this user may not read it')
  }
}

/**
 * Reads an archive whole, and writes nothing.
 * @param target the kind of database it is to be restored into.
 * @throws {BadArchive} when it is not the archive that `reissue backup` wrote, or cannot be restored there; with what and where.
 */
export const checkArchive = async (file: string, target: 'mongodb' | 'sqlite'): Promise<Manifest> => {
  refuseUnreadable(file)
  const check = new RowCheck(target)
  const manifest = await readArchive(file, check.read)
  check.finish(manifest)
  return manifest
}
