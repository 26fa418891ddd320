import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { type Served, serverArguments } from '../../src/cli/server/serverArguments'
import { freePort } from '../../tests/helpers/freePort'
import { type Running, runServer } from './runServer'

const PATIENCE_MS = 60_000
const READY: Readonly<Record<Served, string>> = { deliver: '/api/v1', main: '/api/articles?limit=1' }

/** The built application as it runs in production: `reissue start`, or `reissue deliver`, on a free port. */
export const startServer = async (env: NodeJS.ProcessEnv, served: Served = 'main'): Promise<Running> => {
  const port = await freePort()
  const deliveryDir = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-bench-delivery-'))
  const remove = (): void => fs.rmSync(deliveryDir, { force: true, recursive: true })
  try {
    const { stop, url } = await runServer({
      args: serverArguments(served), patienceMs: PATIENCE_MS, port, ready: READY[served],
      // One address asks for all there is: what is measured is the program, not its limits.
      env: {
        ...env, DELIVERY_DIR: deliveryDir, HOST: '127.0.0.1', NODE_ENV: 'production', PORT: String(port), RATE_LIMIT_DELIVERY: '0', RATE_LIMIT_PERSON: '0', RATE_LIMIT_READS: '0', RATE_LIMIT_SEARCHES: '0',
      },
    })
    return { stop: () => stop().finally(remove), url }
  } catch (error) {
    remove()
    throw error
  }
}
