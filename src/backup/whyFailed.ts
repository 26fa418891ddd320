import { storageFault, type StorageFault } from '../store/faults/storageFault'

const WHAT: Record<StorageFault, string> = {
  full: 'no space is left on the disk. Make space, and run it again',
  busy: 'another process writes to the database. Wait until it has ended, or stop it, and run it again',
  broken: 'the disk or the database file cannot be read or written; the system’s log and `reissue doctor` say more',
  unreachable: 'the database server does not answer. Bring it back, and run it again',
}

/** The query builder puts the whole statement, with every text in it, into the message of the error that wraps the reason. */
const rootOf = (error: unknown): Error => {
  let at = error as Error
  while (at.cause instanceof Error) at = at.cause
  return at
}

/** Why a backup or a restore failed, and what to do: `no space is left on the disk. Make space, and run it again (ENOSPC: …).` */
export const whyFailed = (error: unknown): string => {
  const fault = storageFault(error)
  const { message } = rootOf(error)
  return fault ? `${WHAT[fault]} (${message}).` : message
}
