import type { BuildState } from '../server/buildState'
import { type Check, fail, ok, warn } from './Check'

const BUILD = 'Run `npm run build` (`reissue demo` builds by itself).'

export const checkBuild = (state: BuildState): Check => {
  if (state === 'missing') return fail('build', 'there is no build; the server cannot start', BUILD)
  if (state === 'stale') return warn('build', 'the build is older than the sources', BUILD)
  return ok('build', state === 'current' ? 'made from these sources' : 'there is one')
}
