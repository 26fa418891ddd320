import { spawn } from 'node:child_process'

import { programArguments } from '../../programArguments'
import { projectRoot } from '../../reissue'

/** Starts projectorProcess.ts with these arguments; resolves when that says where it is. `kill` is SIGKILL, and waits for the end. */
export const startProjectorProcess = async (...args: string[]): Promise<{ kill: () => Promise<void> }> => {
  const child = spawn(process.execPath, [...(await programArguments('tests/helpers/delivery/log/projectorProcess.ts')), ...args], {
    cwd: projectRoot, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => { if (text.includes('here')) resolve() })
    void ended.then(() => reject(new Error('The projector ended by itself.')))
  })
  return {
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
