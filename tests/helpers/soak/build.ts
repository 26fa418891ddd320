import { spawnSync } from 'node:child_process'

/** The faults befall the program as it is served: built from these very sources. */
export const setup = (): void => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['bin/reissue.mjs', 'build'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The build failed:\n${stdout}\n${stderr}`)
}
