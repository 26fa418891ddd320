import fs from 'node:fs'

import { CliError } from '../CliError'
import { buildStamp } from './buildStamp'
import { buildState } from './buildState'
import { hashSources } from './hashSources'
import { spawnNext } from './spawnNext'

/** Builds the server, unless the build was made from these very sources. */
export const ensureBuild = async (): Promise<void> => {
  const state = buildState()
  if (state === 'current') return
  console.log(
    state === 'missing'
      ? 'Building the server. The first build takes half a minute to two …'
      : 'Building the server again: the sources are not known to be those of the last build …',
  )
  const made = hashSources()
  const child = spawnNext(['build'])
  const code = await new Promise<null | number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new CliError('the build failed; the messages above say where. Has `npm ci` run through?')
  fs.writeFileSync(buildStamp, made)
}
