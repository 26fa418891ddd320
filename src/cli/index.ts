import { loadEnvironmentFiles } from './loadEnvironmentFiles'
import { program } from './program'
import { reportError } from './reportError'

// `reissue segment … | head` closes the pipe early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

loadEnvironmentFiles()
try {
  await program().parseAsync()
} catch (error) {
  process.exitCode = reportError(error)
}
