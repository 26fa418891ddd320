import path from 'node:path'

import { projectRoot } from './projectRoot'

/** Where `reissue demo` keeps the secret it made. */
export const secretFile = path.join(projectRoot, 'data', 'secret')
