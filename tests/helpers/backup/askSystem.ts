import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

import { projectRoot } from '../reissue'
import type { Asked } from './ask'
import type { System } from './System'

/** Opens a system in a process of its own and asks it what strangers may read and whether the people given can sign in. */
export const askSystem = async (system: System, emails: string[]): Promise<Asked> => {
  const script = path.join(projectRoot, 'tests/helpers/backup/ask.ts')
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=production', '--import', 'tsx', script], {
    cwd: projectRoot, env: { ...process.env, ...system, ASK_EMAILS: emails.join(), NODE_ENV: 'production' }, maxBuffer: 1e8,
  })
  return JSON.parse(stdout.slice(stdout.indexOf('{"answers"'))) as Asked
}
