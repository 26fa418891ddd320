import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

import { projectRoot } from '../projectRoot'
import { type Served, serverArguments } from './serverArguments'

/** Starts a server as a child in the project's folder, its output going where ours goes. */
export const spawnServer = ({ host, port, served }: { host: string; port: number; served: Served }): ChildProcess =>
  spawn(process.execPath, serverArguments(served), {
    cwd: projectRoot,
    env: {
      ...process.env,
      HOST: host,
      // The program makes no outward call.
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      PORT: String(port),
      TSX_TSCONFIG_PATH: path.join(projectRoot, 'tsconfig.json'),
    },
    stdio: 'inherit',
  })
