import path from 'node:path'

import { projectRoot } from '../projectRoot'

/** What is served: all of it, or what is approved, alone. */
export type Served = 'deliver' | 'main'

/** How Node is started for a server (src/server); it takes HOST and PORT from the environment. */
export const serverArguments = (served: Served = 'main'): string[] => [
  // Without the condition, Lexical's top-level awaits sometimes end a Node 20 process silently.
  '--conditions=production', '--import', import.meta.resolve('tsx'), path.join(projectRoot, `src/server/${served}.ts`),
]
