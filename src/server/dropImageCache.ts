import fs from 'node:fs'
import path from 'node:path'

/**
 * Takes away the copies that Next's own image service once made: of images that may have been withdrawn or erased since.
 * The service is off (next.config.mjs, src/server/admit.ts); a build from before that may have left some.
 * @param root the folder that was built in.
 */
export const dropImageCache = (root: string): void => fs.rmSync(path.join(root, '.next', 'cache', 'images'), { force: true, recursive: true })
