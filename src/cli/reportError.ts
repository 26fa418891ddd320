import { CommanderError } from 'commander'

import { CliError } from './CliError'
import { isDebugging } from './isDebugging'
import { messageOf } from './messageOf'

/**
 * Says on stderr what went wrong, in one line.
 * @returns the exit code.
 */
export const reportError = (error: unknown): number => {
  // Commander has printed its own message; 0 is --help and --version.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  console.error(`reissue: ${messageOf(error)}`)
  if (isDebugging() && error instanceof Error) console.error(error.stack)
  return error instanceof CliError ? error.exitCode : 1
}
