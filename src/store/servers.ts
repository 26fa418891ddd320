import type { Payload } from 'payload'

import { HEARTBEAT_MS, isOwnerGone, thisProcess } from './owner'

const PREFIX = 'server:'

/** A sign of life: when, by the server's own clock. */
type Sign = { at: string }

/**
 * Lets others know that this process is at work on the database, for as long as it is: it serves or restores it. On SQLite
 * the file itself tells (src/backup/refuseOpenFile.ts).
 * @returns what takes the sign away.
 */
export const announceServer = async (payload: Payload): Promise<() => Promise<void>> => {
  if (payload.db.name === 'sqlite') return () => Promise.resolve()
  const key = `${PREFIX}${thisProcess()}`
  const sign = (): Promise<void> => payload.kv.set(key, { at: new Date().toISOString() } satisfies Sign)
  await sign()
  const timer = setInterval(() => void sign().catch(() => undefined), HEARTBEAT_MS).unref()
  return async () => {
    clearInterval(timer)
    await payload.kv.delete(key)
  }
}

/** The servers that serve this database, as `host:pid`; the signs of dead ones are taken away. */
export const servingNow = async (payload: Payload): Promise<{ name: string; seenAt: string }[]> => {
  const serving: { name: string; seenAt: string }[] = []
  for (const key of (await payload.kv.keys()).filter((each) => each.startsWith(PREFIX))) {
    const owner = key.slice(PREFIX.length)
    const { at } = (await payload.kv.get<Sign>(key)) ?? { at: '' }
    if (isOwnerGone(owner, at)) await payload.kv.delete(key)
    else serving.push({ name: owner.split(':').slice(0, 2).join(':'), seenAt: at })
  }
  return serving
}
