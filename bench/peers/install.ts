import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

import type { Peer } from './Peer'

const PROJECTS = path.join(import.meta.dirname, 'projects')

/** Writes a peer's project into its folder and installs it from npm, unless these very versions are there. */
export const install = ({ name, prepare }: Peer, dir: string): void => {
  fs.cpSync(path.join(PROJECTS, name), dir, { recursive: true })
  prepare?.(dir)
  const wanted = fs.readFileSync(path.join(dir, 'package.json'), 'utf8')
  const installed = path.join(dir, 'node_modules', '.installed.json')
  if (fs.existsSync(installed) && fs.readFileSync(installed, 'utf8') === wanted) return
  console.log(`${name}: npm install in ${dir} (minutes; native modules may have to be compiled)`)
  // Under `npm run` npm would take this repository for its folder.
  const { status } = spawnSync('npm', ['install', '--prefix', dir, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: dir, stdio: 'inherit' })
  if (status !== 0) throw new Error(`npm install failed in ${dir}; see above. Run this again when the cause is gone.`)
  fs.writeFileSync(installed, wanted)
}
