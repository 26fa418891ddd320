import path from 'node:path'

import { projectRoot } from '../projectRoot'

/** What the build was made from; in a folder that every build empties first. */
export const buildStamp = path.join(projectRoot, '.next', 'reissue-sources')
