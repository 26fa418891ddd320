import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Runs a script with this node to its end. @throws with what it said last, when it fails. */
export const runNode = async (args: string[], { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv }): Promise<void> => {
  try {
    await run(process.execPath, args, { cwd, env, maxBuffer: 64 * 1024 * 1024 })
  } catch (error) {
    const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string }
    throw new Error(`node ${args.join(' ')} failed in ${cwd}:\n${`${stdout}${stderr}`.slice(-2_000)}`)
  }
}
