import path from 'node:path'

import { compiled } from '../../bin/compiled.mjs'
import { projectRoot } from './reissue'

/** How Node is started for one of this project's programs, as bin/reissue.mjs does it. @param entry seen from the project's folder. */
export const programArguments = async (entry: string): Promise<string[]> => {
  const file = await compiled(projectRoot, entry)
  return ['--conditions=production', ...(file ? [file] : ['--import', 'tsx', path.join(projectRoot, entry)])]
}
