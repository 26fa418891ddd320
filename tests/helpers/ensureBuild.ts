import { spawnSync } from 'node:child_process'

/** Builds the program as it is served, unless the build there is from these very sources. */
export const ensureBuild = (root: string): void => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['bin/reissue.mjs', 'build'], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The build failed, so there is nothing to walk through:\n${stdout}\n${stderr}`)
}
