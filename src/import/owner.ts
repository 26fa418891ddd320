import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

const start = randomUUID()

/** Who is importing: `host:pid:start`, so that a later process can tell whether that one still lives. */
export const importOwner = (): string => `${hostname()}:${process.pid}:${start}`

/** A process of another host cannot be asked; it counts as dead when its last sign is older than this. */
const SILENCE_MS = 2 * 60_000

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Whether whoever began an import is gone. A container that starts again has the same host and pid as before, hence the
 * start mark.
 */
export const isOwnerGone = (owner: string, seenAt: string): boolean => {
  const [host, pid, mark] = owner.split(':')
  if (host !== hostname()) return Date.now() - Date.parse(seenAt) > SILENCE_MS
  if (Number(pid) === process.pid) return mark !== start
  return !isAlive(Number(pid))
}
