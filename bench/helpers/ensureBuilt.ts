import { spawnSync } from 'node:child_process'

/** Builds the application, unless the build there is from these very sources. */
export const ensureBuilt = (): void => {
  const { status } = spawnSync(process.execPath, ['bin/reissue.mjs', 'build'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('The build failed; run `npm run build` to see why.')
}
