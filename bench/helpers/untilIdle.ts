import os from 'node:os'

import { pause } from './pause'

const BETWEEN_MS = 3_000
const IDLE = 0.9

const times = (): { all: number; idle: number } => {
  const each = os.cpus().map((cpu) => cpu.times)
  const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
  return { all: sum(each.flatMap((time) => Object.values(time))), idle: sum(each.map(({ idle }) => idle)) }
}

/**
 * Waits until the machine's processors have little to do for three seconds: a server goes on working after its start (the
 * search makes its common words). @returns after how many seconds. @throws when it does not come within `seconds`.
 */
export const untilIdle = async (seconds: number): Promise<number> => {
  const begun = performance.now()
  for (let before = times(); ;) {
    await pause(BETWEEN_MS)
    const now = times()
    const waited = (performance.now() - begun) / 1_000
    if (now.idle - before.idle >= IDLE * (now.all - before.all)) return waited
    if (waited > seconds) throw new Error(`The machine is not idle after ${waited.toFixed(0)} s; what it measures now says nothing.`)
    before = now
  }
}
