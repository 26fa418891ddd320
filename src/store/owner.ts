import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

import { isInHand } from './runsInHand'

const KEY = Symbol.for('reissue.startMark')
const shared = globalThis as unknown as Record<symbol, string | undefined>

/** One for each start of the process; Next bundles modules several times over, hence the mark on the process. */
const start = (shared[KEY] ??= randomUUID())

/** Who is at work: `host:pid:start`, so that a later process can tell whether that one still lives. */
export const thisProcess = (): string => `${hostname()}:${process.pid}:${start}`

/** How often whoever is at work gives a sign. */
export const HEARTBEAT_MS = 20_000

/** Whoever has given no sign for so long is gone: six were missed. */
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
 * Whether whoever began an import is gone. What it last said decides: a process of another host cannot be asked, and the
 * number of a dead one may be another program's by now. On the same host it is known at once when no process has that
 * number, or when it is this one's from before (a container that starts again has the same host and pid, hence the mark).
 * @param run of a re-import or a cut: this process knows which of them it is at (the database may have failed for a moment,
 * and with it what would have taken the run back); without it, what this process owns counts as being worked on.
 */
export const isOwnerGone = (owner: string, seenAt: string, run?: string | null): boolean => {
  if (run && isInHand(run)) return false
  if (owner === thisProcess()) return Boolean(run)
  const [host, pid] = owner.split(':')
  // Written so that a time that cannot be read counts as silence; so does one far ahead, from before the clock was set back.
  if (!(Math.abs(Date.now() - Date.parse(seenAt)) <= SILENCE_MS)) return true
  if (host !== hostname()) return false
  return Number(pid) === process.pid || !isAlive(Number(pid))
}
