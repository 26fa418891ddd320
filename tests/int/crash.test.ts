import { randomInt } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { CELLS } from '../helpers/crash/cells'
import type { Cell, Line, Point } from '../helpers/crash/job'
import { numbersFrom } from '../helpers/crash/numbersFrom'
import { type Rig, type Run, startRig } from '../helpers/crash/startRig'
import { databaseKind, skipReason } from '../helpers/database'

// REISSUE_CRASH_SEED repeats a run; REISSUE_CRASH_ROUNDS makes it longer (kills at random moments, and on SQLite kills
// at chosen points).
const seed = Number(process.env.REISSUE_CRASH_SEED ?? randomInt(1_000_000))
const rounds = Number(process.env.REISSUE_CRASH_ROUNDS ?? 0)

const MINUTES = 60_000
const MOST_POINTS = 60
/** An import takes more writes than an action. */
const lanesOf = (cell: Cell): number => (cell.deed === 'import' || cell.deed === 'reimport' ? 4 : 2)

const of = <K extends Line['is']>(run: Run, is: K): Extract<Line, { is: K }>[] =>
  run.lines.filter((line): line is Extract<Line, { is: K }> => line.is === is)

/** How the program was after this start, and what the kill before had left undone. */
const audited = (run: Run): Extract<Line, { is: 'audit' }> => {
  const [audit] = of(run, 'audit')
  expect(audit, run.stderr).toBeDefined()
  expect(audit?.problems, `after the kill before; REISSUE_CRASH_SEED=${seed}`).toEqual([])
  expect(of(run, 'trouble')).toEqual([])
  return audit as Extract<Line, { is: 'audit' }>
}

const expectKilled = (run: Run): void => {
  expect(run.signal, run.stderr).toBe('SIGKILL')
}

describe.skipIf(skipReason)(`a program that is killed on ${databaseKind}`, () => {
  let rig: Rig
  let round = 0

  const check = async () => audited(await rig.run(seed, { kind: 'nothing' }))

  beforeAll(async () => {
    console.info(`crash test on ${databaseKind}: REISSUE_CRASH_SEED=${seed}`)
    rig = startRig()
    const made = await rig.run(seed, { kind: 'setup', pages: 16 })
    expect(made.code, made.stderr).toBe(0)
    expect(of(made, 'trouble')).toEqual([])
  }, 2 * MINUTES)
  afterAll(() => rig.close())

  it.runIf(databaseKind === 'mongodb')('has every import and action done once or not at all, whichever write was its last', async () => {
    const next = new Map(CELLS.map(({ name }) => [name, 1]))
    const stopped = new Map<string, Set<Point>>(CELLS.map(({ name }) => [name, new Set()]))
    let cutOff = 0
    while (next.size > 0 && round < MOST_POINTS) {
      const lanes = CELLS.flatMap((cell) => {
        const point = next.get(cell.name)
        if (point === undefined) return []
        return Array.from({ length: lanesOf(cell) }, (_, index) => ({ cell, point: point + index }))
      })
      const run = await rig.run(++round, { kind: 'points', inTurn: false, lanes })
      cutOff += audited(run).cutOff
      expectKilled(run)
      for (const { cell, point } of of(run, 'stopped')) stopped.get(cell)?.add(point)
      for (const cell of CELLS) {
        // A lane that waited for one that had stopped has its turn again.
        let point = next.get(cell.name)
        if (point === undefined) continue
        while (stopped.get(cell.name)?.has(point)) point++
        const throughAt = of(run, 'through').filter((lane) => lane.cell === cell.name).map((lane) => Number(lane.point))
        if (throughAt.some((end) => end <= (point as number))) next.delete(cell.name)
        else next.set(cell.name, point)
      }
    }
    cutOff += (await check()).cutOff
    console.info(`${round} kills; writes cut off: ${[...stopped].map(([name, points]) => `${name} ${points.size}`).join(', ')}`)
    // No lane ended before it had been stopped at its decision, its log entry and the end of it.
    expect([...next.keys()]).toEqual([])
    for (const [name, points] of stopped) expect(points.size, name).toBeGreaterThanOrEqual(name === 'reimport' ? 15 : name === 'import' ? 9 : 4)
    expect(cutOff).toBeGreaterThan(CELLS.length)
  }, 10 * MINUTES)

  it.runIf(databaseKind === 'sqlite')('does every import and action in one transaction, and loses it whole or keeps it whole', async () => {
    const below = numbersFrom(seed)
    const points: Point[] = [5, 'before-commit', 'after-commit', 1]
    for (let kill = 0; kill < 6 + rounds; kill++) {
      const last = kill % 2 === 0 ? CELLS[kill % 4 === 0 ? 0 : 1] : CELLS[2 + below(CELLS.length - 2)]
      if (!last) throw new Error('There is no such cell.')
      const point = points[(kill >> 1) % points.length] ?? null
      const lanes = [...CELLS.filter((cell) => cell !== last).map((cell) => ({ cell, point: null })), { cell: last, point }]
      // All of them are counted once; later rounds go straight to the kill.
      const run = await rig.run(++round, { kind: 'points', inTurn: true, lanes: kill < 2 ? lanes : lanes.slice(-1) })
      audited(run)
      expectKilled(run)
      expect(of(run, 'stopped').map(({ cell }) => cell), `${last.name} at ${point}`).toEqual([last.name])
      for (const { cell, commits } of of(run, 'through')) expect([cell, commits]).toEqual([cell, 1])
    }
    await check()
  }, 10 * MINUTES)

  it('has every import and action done once or not at all, killed at random moments of busy work', async () => {
    const below = numbersFrom(seed + 1)
    for (let kill = 0; kill < 4 + rounds; kill++) {
      const run = await rig.run(seed + kill, { kind: 'load', lanes: 8 }, below(1_500))
      audited(run)
      expectKilled(run)
      expect(of(run, 'ack').length, run.stderr).toBeGreaterThan(0)
    }
    await check()
  }, 10 * MINUTES)
})
