import type { Payload } from 'payload'

import type { Deed, Stage } from '../../../src/editorial/stages'
import { createArticle } from './createArticle'
import { doDeed, type Unit } from './doDeed'
import { importPage } from './importPage'
import type { Cell, Job, LanePlan, People, Proofread } from './job'
import { joinParts, type Parts, prepareParts } from './joinParts'
import { listUnits } from './listUnits'
import type { Door } from './openDoor'
import { prepareReimport, reimportPage } from './reimportPage'
import { stageFor, towards } from './routes'
import { say } from './say'
import { type Lane, watchWrites } from './watchWrites'

/** When nothing has moved for so long, the lanes that have not stopped wait for one that has. */
const STUCK_MS = 30_000

type DeedCell = Extract<Cell, { collection: Proofread }>

/** Takes the best unit for a cell out of the pool: at the right stage already if there is one. */
const take = (pool: Unit[], cell: DeedCell): Unit => {
  const fits = (unit: Unit): boolean =>
    unit.collection === cell.collection && (cell.isApproved === undefined || unit.isApproved === cell.isApproved)
  const best =
    pool.find((unit) => fits(unit) && unit.stage === stageFor[cell.deed]) ??
    // Those that were never approved are few and some cells need them.
    pool.find((unit) => fits(unit) && unit.isApproved) ??
    pool.find(fits) ??
    // What has been approved is made from what has not; the other way there is none.
    (cell.isApproved ? pool.find((unit) => unit.collection === cell.collection) : undefined)
  if (!best) throw new Error(`No unit is left for ${cell.name}; let the setup import more pages.`)
  pool.splice(pool.indexOf(best), 1)
  return best
}

const must = async (door: Door, people: People, unit: Unit, deed: Deed): Promise<Unit> => {
  const after = await doDeed(door, people, unit, deed)
  if (typeof after === 'number') throw new Error(`${deed} of ${unit.collection}:${unit.id}@${unit.revision} answered ${after}.`)
  return after
}

const bring = async (door: Door, people: People, given: Unit, stage: Stage): Promise<Unit> => {
  let unit = given
  while (unit.stage !== stage) unit = await must(door, people, unit, towards(unit.stage, stage))
  return unit
}

const prepare = async (door: Door, people: People, given: Unit, { deed, isApproved }: DeedCell): Promise<Unit> => {
  const approved = isApproved && !given.isApproved ? await bring(door, people, given, 'approved') : given
  const unit = await bring(door, people, approved, stageFor[deed])
  return deed === 'unflag' ? must(door, people, unit, 'flag') : unit
}

/**
 * Runs the lanes, each up to its point, then kills its own process: so one kill cuts off many kinds of work, each at a
 * known statement.
 */
export const workPoints = async (
  payload: Payload,
  door: Door,
  people: People,
  { seed, work }: Job & { work: { kind: 'points' } },
): Promise<never> => {
  const inLane = watchWrites(payload)
  const pool = await listUnits(payload)
  let lastMove = Date.now()

  const run = ({ cell, point }: LanePlan, index: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const stop = (write: string): void => {
        say({ is: 'stopped', cell: cell.name, point, write })
        resolve()
      }
      const lane: Lane = { commits: 0, isArmed: false, onStop: stop, point, writes: 0 }
      const body = async (): Promise<void> => {
        if (cell.deed === 'join' || cell.deed === 'unjoin') {
          const parts: Parts = await prepareParts(door, people, cell.deed)
          lane.isArmed = true
          await joinParts(door, people, parts, cell.deed)
        } else if (!('collection' in cell)) {
          const again = cell.deed === 'reimport' ? await prepareReimport(door, people, 5_000_000 + seed * 100 + index) : null
          lane.isArmed = true
          // A multiple of three is a page of one article: each import of a run takes the same writes.
          if (cell.deed === 'import') await importPage(door, people, (seed * 100 + index) * 3)
          else if (again) await reimportPage(door, people, again)
          else await createArticle(door, people)
        } else {
          const unit = await prepare(door, people, take(pool, cell), cell)
          lane.isArmed = true
          await must(door, people, unit, cell.deed)
        }
        lastMove = Date.now()
        say({ is: 'through', cell: cell.name, commits: lane.commits, point, writes: lane.writes })
      }
      inLane(lane, body).then(resolve, reject)
    })

  const lanes = async (): Promise<void> => {
    if (!work.inTurn) {
      await Promise.all(work.lanes.map(run))
      return
    }
    for (const [index, plan] of work.lanes.entries()) await run(plan, index)
  }
  const stuck = new Promise<void>((resolve) => {
    setInterval(() => Date.now() - lastMove > STUCK_MS && resolve(), 100)
  })
  say({ is: 'working' })
  await Promise.race([lanes(), stuck])
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => undefined)
}
