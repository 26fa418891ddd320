import fs from 'node:fs'

import { BadArchive } from './BadArchive'
import { RowCheck } from './checkRows'
import type { Manifest } from './Manifest'
import { readArchive } from './openArchive'

/**
 * Reads an archive whole, and writes nothing.
 * @param target the kind of database it is to be restored into.
 * @throws {BadArchive} when it is not the archive that `reissue backup` wrote, or cannot be restored there; with what and where.
 */
export const checkArchive = async (file: string, target: 'mongodb' | 'sqlite'): Promise<Manifest> => {
  if (!fs.existsSync(file) || !fs.statSync(file).isFile()) throw new BadArchive('there is no such file')
  const check = new RowCheck(target)
  const manifest = await readArchive(file, check.read)
  check.finish(manifest)
  return manifest
}
