import { spawn } from 'node:child_process'
import path from 'node:path'

export type Ended = { code: number | null; stderr: string; stdout: string }

export const projectRoot = path.resolve(import.meta.dirname, '../..')

/** Runs the `reissue` command as a person would, with the environment given on top of this one's. */
export const reissue = (
  args: string[],
  { cwd = projectRoot, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(projectRoot, 'bin/reissue.mjs'), ...args], {
      cwd,
      // As installed: the tests' own NODE_ENV would let Payload write its types.
      env: { ...process.env, DEBUG: '', NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const told = { stderr: '', stdout: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (told.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (told.stderr += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...told }))
  })
