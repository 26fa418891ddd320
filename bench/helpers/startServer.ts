import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { serverArguments } from '../../src/cli/server/serverArguments'
import { freePort } from '../../tests/helpers/freePort'

const PATIENCE_MS = 60_000

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/api/articles?limit=1`)).status === 200
  } catch {
    return false
  }
}

/** The built application as it runs in production: `reissue start`, on a free port. */
export const startServer = async (env: NodeJS.ProcessEnv): Promise<{ stop: () => Promise<void>; url: string }> => {
  const port = await freePort()
  const deliveryDir = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-bench-delivery-'))
  const child = spawn(process.execPath, serverArguments(), {
    // One address asks for all there is: what is measured is the program, not its limits.
    env: {
      ...env, DELIVERY_DIR: deliveryDir, HOST: '127.0.0.1', NODE_ENV: 'production', PORT: String(port), RATE_LIMIT_DELIVERY: '0', RATE_LIMIT_PERSON: '0', RATE_LIMIT_READS: '0', RATE_LIMIT_SEARCHES: '0',
    }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString() })
  const ended = new Promise<void>((resolve) => { child.on('close', () => resolve()) })
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    const impatient = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await ended
    clearTimeout(impatient)
    fs.rmSync(deliveryDir, { force: true, recursive: true })
  }
  const url = `http://127.0.0.1:${port}`
  const giveUpAt = Date.now() + PATIENCE_MS
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > giveUpAt) {
      await stop()
      throw new Error(`The server did not start:\n${said.slice(-2_000)}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { stop, url }
}
