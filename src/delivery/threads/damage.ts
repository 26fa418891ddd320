import { BroadcastChannel } from 'node:worker_threads'

/** What a thread that reads has met: the read model of that name is not what it should be, and why. */
export type Damage = { name: string; why: string }

/**
 * Every thread of this process that reads tells the projector's by one channel, whoever has started it: the search thread belongs to
 * the front's. Of another process nobody hears; that meets the damage itself, and one builds for all.
 */
const channelOf = (deliveryDir: string): BroadcastChannel => {
  const channel = new BroadcastChannel(`reissue: damage in ${deliveryDir}`)
  // It keeps no thread alive.
  channel.unref()
  return channel
}

/** How often one thread says the same: what was said before the projector listened is said again. */
const AGAIN_MS = 1_000

/** @returns tells of damage, however often it is met. */
export const tellDamage = (deliveryDir: string): ((name: string, why: string) => void) => {
  const channel = channelOf(deliveryDir)
  let said = -Infinity
  return (name, why) => {
    const now = performance.now()
    if (now - said < AGAIN_MS) return
    said = now
    channel.postMessage({ name, why } satisfies Damage)
  }
}

/** @param on is told of what the other threads of this process have met. @returns ends it. */
export const hearDamage = (deliveryDir: string, on: (damage: Damage) => void): (() => void) => {
  const channel = channelOf(deliveryDir)
  channel.onmessage = ({ data }) => on(data as Damage)
  return () => channel.close()
}
