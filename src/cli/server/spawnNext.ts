import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

import { projectRoot } from '../projectRoot'

/** Starts Next's own command as a child in the project's folder, its output going where ours goes. */
export const spawnNext = (args: string[]): ChildProcess =>
  spawn(process.execPath, [path.join(projectRoot, 'node_modules/next/dist/bin/next'), ...args], {
    cwd: projectRoot,
    env: {
      ...process.env,
      // The program makes no outward call.
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
    stdio: 'inherit',
  })
