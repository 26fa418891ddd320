import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { programArguments } from '../programArguments'
import { projectRoot } from '../reissue'
import type { Done, Step } from './Step'
import type { System } from './System'

/**
 * Takes steps on a system in a process of its own: one for all of them, since starting costs more than most of them do.
 * On SQLite a restore can only be the first: the steps before it leave the file open until the process ends.
 */
export const operateSystem = async (system: System, ...steps: Step[]): Promise<Done[]> => {
  const program = await programArguments('tests/helpers/backup/operate.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [...program, JSON.stringify(steps)], {
    cwd: projectRoot, env: { ...process.env, ...system, DEBUG: '', NODE_ENV: 'production', REISSUE_CALLER_DIR: projectRoot }, maxBuffer: 1e8,
  })
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '[]') as Done[]
}
