import { type Check, fail, ok } from './Check'

const OLDEST = [20, 9]

/** @param version as `process.version` has it: `v20.11.1` */
export const checkNode = (version: string): Check => {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST
  const isNewEnough = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
  if (isNewEnough) return ok('node', `Node ${version}`)
  return fail('node', `Node ${version} is too old`, `Install Node ${OLDEST.join('.')} or newer.`)
}
