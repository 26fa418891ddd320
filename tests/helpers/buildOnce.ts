import { spawnSync } from 'node:child_process'
import { chromiumPath } from './chromiumPath'

/**
 * Builds the program as it is served, unless the build there is from these very sources: once, before any browser test,
 * since two test files that start together must not build into one folder.
 */
export const setup = (): void => {
  if (!chromiumPath) return
  const { status, stderr, stdout } = spawnSync(process.execPath, ['bin/reissue.mjs', 'build'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The build failed, so there is nothing to walk through:\n${stdout}\n${stderr}`)
}
