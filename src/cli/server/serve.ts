import type { ChildProcess } from 'node:child_process'

import { CliError } from '../CliError'
import type { Served } from './serverArguments'
import { spawnServer } from './spawnServer'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The server ends its open requests on SIGTERM and SIGINT, and tells these codes; it has done what it was asked. */
const STOPPED = [130, 143]

type Ending = { code: null | number; signal: NodeJS.Signals | null; wasAsked: boolean }

/** Passes signals on to the server until it ends. */
const untilEnd = (child: ChildProcess): Promise<Ending> => {
  let wasAsked = false
  const stop = (signal: NodeJS.Signals = 'SIGTERM'): void => {
    wasAsked = true
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
  }
  // The command that started this process was killed: nobody is left to pass a signal on.
  const abandoned = (): void => stop()
  for (const signal of SIGNALS) process.on(signal, stop)
  process.on('disconnect', abandoned)
  return new Promise<Ending>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve({ code, signal, wasAsked }))
  }).finally(() => {
    for (const signal of SIGNALS) process.off(signal, stop)
    // As long as it listens, this process stays alive.
    process.off('disconnect', abandoned)
  })
}

/**
 * Runs a server until it is told to stop.
 * @throws {CliError} when it ends by itself.
 */
export const serve = async ({ host, port, served = 'main' }: { host: string; port: number; served?: Served }): Promise<void> => {
  const { code, signal, wasAsked } = await untilEnd(spawnServer({ host, port, served }))
  const isStopped = wasAsked && (signal !== null || code === 0 || STOPPED.includes(code ?? 1))
  if (!isStopped) throw new CliError(`the server ended by itself (${signal ?? `exit code ${code}`}); its own messages above say why.`)
}
