import path from 'node:path'

import { projectRoot } from '../projectRoot'

/** How Node is started for the server (src/server/main.ts); it takes HOST and PORT from the environment. */
export const serverArguments = (): string[] => [
  // Without the condition, Lexical's top-level awaits sometimes end a Node 20 process silently.
  '--conditions=production', '--import', import.meta.resolve('tsx'), path.join(projectRoot, 'src/server/main.ts'),
]
