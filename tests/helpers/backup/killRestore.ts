import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { projectRoot } from '../reissue'
import type { System } from './System'

/**
 * Begins a restore and ends it with SIGKILL as soon as it has begun: it lays the images beside the others first, right after
 * it has marked the database.
 */
export const killRestore = async (archive: string, system: System): Promise<void> => {
  const child = spawn(process.execPath, [path.join(projectRoot, 'bin/reissue.mjs'), 'restore', archive], {
    cwd: projectRoot, detached: true, env: { ...process.env, ...system, NODE_ENV: 'production' }, stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  while (child.exitCode === null && !fs.existsSync(path.join(system.MEDIA_DIR, '.restoring'))) await sleep(2)
  // With the process that the command has started.
  process.kill(-Number(child.pid), 'SIGKILL')
  await ended
}
