import type { Payload } from 'payload'

import type { Deed } from '../../../src/editorial/stages'
import { doDeed, type Unit } from './doDeed'
import { importPage } from './importPage'
import type { Job, People } from './job'
import { listUnits } from './listUnits'
import { numbersFrom } from './numbersFrom'
import type { Door } from './openDoor'
import { prepareReimport, reimportPage } from './reimportPage'
import { say } from './say'

const POSSIBLE: Record<string, readonly Deed[]> = {
  unproofed: ['claim', 'edit'],
  proofing: ['edit', 'submit', 'release', 'flag', 'submit'],
  proofed: ['return', 'approve', 'approve'],
  approved: ['correct', 'withdraw'],
  withdrawn: ['restore'],
}

/**
 * Imports and acts, several at once, until somebody kills the process. Lanes take documents from one pool and often the
 * same one: who comes second is refused and reads again.
 */
export const workLoad = async (
  payload: Payload,
  door: Door,
  people: People,
  { seed, work }: Job & { work: { kind: 'load' } },
): Promise<never> => {
  const pool = await listUnits(payload)
  say({ is: 'working' })
  let pages = 0

  const again = async ({ collection, id }: Unit): Promise<Unit> => {
    const { body } = await door('GET', `/${collection}/${id}?draft=true&depth=0`, { as: people.approver })
    return { collection, id, isApproved: Boolean(body.snapshot), revision: body.revision, stage: body.stage }
  }

  const lane = async (number: number): Promise<never> => {
    const below = numbersFrom(seed * 1_000 + number)
    for (;;) {
      if (below(5) === 0) {
        await importPage(door, people, 1_000_000 + (seed % 10_000) * 1_000 + pages++)
        continue
      }
      if (below(12) === 0) {
        await reimportPage(door, people, await prepareReimport(door, people, 7_000_000 + (seed % 10_000) * 1_000 + pages++))
        continue
      }
      // Few documents, so that two lanes meet on one.
      const place = below(Math.min(pool.length, work.lanes * 2))
      const unit = pool[place] as Unit
      const deeds = POSSIBLE[unit.stage] ?? []
      const after = await doDeed(door, people, unit, deeds[below(deeds.length)] as Deed)
      pool[place] = typeof after === 'number' ? await again(unit) : after
    }
  }
  await Promise.all(Array.from({ length: work.lanes }, (_, number) => lane(number)))
  throw new Error('A lane ended by itself.')
}
