import path from 'node:path'

import { callerPath } from './callerPath'

/** An absolute path as a person at the command line would write it: `/home/li/pages/1.txt` → `pages/1.txt` */
export const shownPath = (file: string): string => {
  const relative = path.relative(callerPath('.'), file)
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? file : relative
}
