import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

/** Builds the application when there is no build; two benches at once build it once. */
export const ensureBuilt = (): void => {
  if (fs.existsSync('.next/BUILD_ID')) return
  console.log('Building the application first …')
  const script = 'test -f .next/BUILD_ID || npm run build'
  const { status } = spawnSync('flock', ['/tmp/reissue-build.lock', 'bash', '-c', script], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('The build failed; run `npm run build` to see why.')
}
