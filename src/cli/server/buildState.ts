import fs from 'node:fs'
import path from 'node:path'

import { projectRoot } from '../projectRoot'
import { buildStamp } from './buildStamp'
import { hashSources } from './hashSources'

/** `unknown`: made by Next's own command, which leaves no stamp to compare with. */
export type BuildState = 'current' | 'missing' | 'stale' | 'unknown'

export const buildState = (): BuildState => {
  // Next writes it when all the rest is there.
  if (!fs.existsSync(path.join(projectRoot, '.next', 'BUILD_ID'))) return 'missing'
  if (!fs.existsSync(buildStamp)) return 'unknown'
  return fs.readFileSync(buildStamp, 'utf8') === hashSources() ? 'current' : 'stale'
}
