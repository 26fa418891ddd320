import { getPayload } from 'payload'

import { program } from '../../../src/cli/program'
import { reportError } from '../../../src/cli/reportError'
import { ask } from './ask'
import type { Done, Step } from './Step'

// node --conditions=production --import tsx tests/helpers/backup/operate.ts STEPS
// Takes steps on the system that the environment names, as JSON, one after the other; the last line on stdout is a Done for each.

const { error: sayError, log } = console

/** Payload keeps what it has opened for the life of the process: each step is to open the database anew, like a process. */
const forget = (): void => (globalThis as unknown as { _payload?: Map<string, unknown> })._payload?.clear()

const askHere = async (emails: string[]): Promise<Done['asked']> => {
  const config = await (await import('../../../payload.config')).default
  const payload = await getPayload({ config })
  try {
    return await ask(payload, config, emails)
  } finally {
    await payload.destroy()
  }
}

const take = async (step: Step): Promise<Done> => {
  const said = { stderr: '', stdout: '' }
  console.log = (text: string) => { said.stdout += `${text}\n` }
  console.error = (text: string) => { said.stderr += `${text}\n` }
  process.exitCode = 0
  forget()
  let asked: Done['asked']
  try {
    if ('ask' in step) asked = await askHere(step.ask)
    else await program().parseAsync(step.run, { from: 'user' })
  } catch (error) {
    process.exitCode = reportError(error)
  }
  Object.assign(console, { error: sayError, log })
  return { code: Number(process.exitCode), ...said, ...(asked ? { asked } : {}) }
}

const done: Done[] = []
for (const step of JSON.parse(process.argv[2] ?? '[]') as Step[]) done.push(await take(step))
process.stdout.write(`\n${JSON.stringify(done)}\n`, () => process.exit(0))
