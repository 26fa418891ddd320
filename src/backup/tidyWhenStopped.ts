import fs from 'node:fs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Takes a folder away, too, when somebody stops the process; it then ends by the signal, as it would have without this.
 * @returns what ends the watch.
 */
export const tidyWhenStopped = (folder: string): (() => void) => {
  const stopWatching = (): void => {
    for (const signal of SIGNALS) process.off(signal, tidy)
  }
  const tidy = (signal: NodeJS.Signals): void => {
    stopWatching()
    fs.rmSync(folder, { force: true, recursive: true })
    process.kill(process.pid, signal)
  }
  for (const signal of SIGNALS) process.on(signal, tidy)
  return stopWatching
}
