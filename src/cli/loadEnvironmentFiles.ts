import nextEnv from '@next/env'

import { projectRoot } from './projectRoot'

/** Reads .env and its companions as the server does, so that a command works on the server's database. */
export const loadEnvironmentFiles = (): void => {
  nextEnv.loadEnvConfig(projectRoot, process.env.NODE_ENV === 'development', {
    error: (...told: unknown[]) => console.error(...told),
    // stdout is for results.
    info: () => undefined,
  })
}
