import { setTimeout as sleep } from 'node:timers/promises'

import { expect, it } from 'vitest'

import { picture } from '../picture'
import { auditLedger } from './auditLedger'
import { isSoak } from './isSoak'
import { Newsdesk } from './Newsdesk'
import { openOffice } from './office'
import { type DatabaseKind, openRig } from './rig'
import { seededRandom } from './seededRandom'
import { workUntil } from './workUntil'

const WRITES = isSoak ? 1_000 : 60
const KILLS = isSoak ? 8 : 1
const LATEST_MS = 80
const ONE_DAY = 86_400_000
/** What people have managed to do by the end of a long run. */
const DEEDS = ['approve', 'claim', 'edit', 'import', 'join', 'recut', 'submit', 'uncut']

/** Chosen anew each run, printed, and taken from the environment when one is to be repeated. */
const seedOf = (): number => Number(process.env.REISSUE_SOAK_SEED ?? Math.floor(Math.random() * 2 ** 31))

/** SIGKILL at random moments while four people write: everything acknowledged is there, and nothing is half done. */
export const killRuns = (kind: DatabaseKind): void => {
  it(`loses nothing that was acknowledged when the server is killed ${KILLS} times during ${WRITES} writes`, { timeout: ONE_DAY }, async () => {
    const seed = seedOf()
    console.log(`kill -9 on ${kind}: REISSUE_SOAK_SEED=${seed}`)
    const random = seededRandom(seed)
    const rig = openRig(kind)
    try {
      let serving = await rig.start()
      const desk = new Newsdesk(await openOffice(serving.url), random, await picture('teal'))
      for (let round = 1; round <= KILLS; round++) {
        const killAt = Math.round((WRITES * (round - 0.5 + random.below(50) / 100)) / KILLS)
        const delay = random.below(LATEST_MS)
        let isOver = false
        const work = workUntil(desk, () => false).finally(() => (isOver = true))
        while (desk.sent < killAt && !isOver) await sleep(2)
        expect(isOver, `seed ${seed}: an answer did not come before kill ${round}\n${serving.said()}`).toBe(false)
        await sleep(delay)
        await serving.kill()
        expect(await work).toBeGreaterThan(0)
        expect(desk.failures).toEqual([])
        serving = await rig.start()
        desk.office.at = serving.url
        await desk.refreshAll()
        expect(await auditLedger(desk.office, desk.ledger), `seed ${seed}, after kill ${round}`).toEqual([])
        const verified = await rig.verify()
        expect(verified.code, `seed ${seed}, after kill ${round}:\n${verified.stdout}${verified.stderr}`).toBe(0)
      }
      await workUntil(desk, () => desk.sent >= WRITES)
      expect(desk.failures).toEqual([])
      expect(desk.ledger.acknowledged).toBeGreaterThan(WRITES / 3)
      expect(await auditLedger(desk.office, desk.ledger), `seed ${seed}, at the end`).toEqual([])
      await serving.stop()
      if (!isSoak) return
      expect([...new Set(desk.ledger.entries.values())]).toEqual(expect.arrayContaining(DEEDS))
      const verified = await rig.verify()
      expect(verified.code, verified.stdout).toBe(0)
    } finally {
      await rig.close()
    }
  })
}
