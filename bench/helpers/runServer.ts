import { spawn } from 'node:child_process'

export type Running = { stop: () => Promise<void>; url: string }

type Program = {
  /** Of node: the script first. */
  args: string[]
  cwd?: string
  env: NodeJS.ProcessEnv
  /** How long it may take to start, in milliseconds. */
  patienceMs: number
  /** The one that `env` makes it listen on, at 127.0.0.1. */
  port: number
  /** An address that answers 200 once it serves. */
  ready: string
}

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).status === 200
  } catch {
    return false
  }
}

/** Starts a server with this node and waits until it serves. @throws with what it said last, when it ends or takes too long. */
export const runServer = async ({ args, cwd, env, patienceMs, port, ready }: Program): Promise<Running> => {
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said = `${said}${chunk.toString()}`.slice(-2_000) })
  const ended = new Promise<void>((resolve) => { child.on('close', () => resolve()) })
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    const impatient = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await ended
    clearTimeout(impatient)
  }
  const url = `http://127.0.0.1:${port}`
  const giveUpAt = Date.now() + patienceMs
  while (!(await answers(`${url}${ready}`))) {
    if (child.exitCode !== null || Date.now() > giveUpAt) {
      await stop()
      throw new Error(`The server did not start:\n${said}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { stop, url }
}
