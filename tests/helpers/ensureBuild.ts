import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const SOURCES = ['src', 'payload.config.ts', 'next.config.mjs', 'package-lock.json']

const newest = (file: string): number => {
  const stat = fs.statSync(file)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...fs.readdirSync(file).map((name) => newest(path.join(file, name))))
}

/** Builds the program as it is served, unless the build there is newer than every source. */
export const ensureBuild = (root: string): void => {
  const mark = path.join(root, '.next/BUILD_ID')
  const built = fs.existsSync(mark) ? fs.statSync(mark).mtimeMs : 0
  if (built >= Math.max(...SOURCES.map((name) => newest(path.join(root, name))))) return
  const { status, stderr, stdout } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) throw new Error(`next build failed, so there is nothing to walk through:\n${stdout}\n${stderr}`)
}
