import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { programArguments } from '../programArguments'
import { projectRoot } from '../reissue'

export type ImportWorker = { kill: () => Promise<void> }

/** Another process that works off the queue of this process's database, until it is killed with SIGKILL. */
export const startWorker = async (): Promise<ImportWorker> => {
  const child = spawn(process.execPath, await programArguments('tests/helpers/imports/worker.ts'), {
    cwd: projectRoot, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => { stderr += chunk.toString() })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => { if (chunk.toString().includes('working')) resolve() })
    child.once('exit', (code) => reject(new Error(`The worker ended with ${code}: ${stderr}`)))
  })
  return {
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
