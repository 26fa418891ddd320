import path from 'node:path'

import type { Database } from 'libsql'

import { messageOf } from '../messageOf'
import { statement } from '../readModel/statement'
import { READERS_LOOK_MS } from '../readModel/currentReadModel'
import { currentGeneration } from '../readModel/generations'
import { isBroken } from '../readModel/isBroken'
import { NoReadModel, openReadModel } from '../readModel/openReadModel'
import { sweepOlder } from '../readModel/sweepOlder'
import { type EditorialSource, SourceAway } from '../source/EditorialSource'
import { BrokenLog, NotCurrent, OtherHistory, step } from './applyEntries'
import { BackOff } from './BackOff'
import { BuildingElsewhere, type Progress, rebuild } from './rebuild'

/** How the read model stands. While it fails, what there is stays readable, and it is tried again. */
export type FollowState =
  | { is: 'building'; progress: Progress | null }
  | { is: 'failing'; why: string }
  | { is: 'following' }

type Told = Pick<Console, 'error' | 'info'>
type Opened = { db: Database; name: string }

const WAIT_FOR_BUILDER_MS = 250
const SWEEP_MS = 3_600_000
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Keeps the read model of a folder up with the log; builds it where there is none, or none of this log, or a broken one. What
 * readers have stays theirs until the new one is there; while building fails, it is tried again ever more seldom. One run at a time.
 */
export class Follower {
  state: FollowState = { is: 'building', progress: null }
  private opened: Opened | null = null
  /** What readers have met in a read model: the one of that name is not gone on with. */
  private damage: { name: string; why: string } | null = null
  private readonly backOff = new BackOff()
  private swept = -Infinity
  private readonly stopping = new AbortController()

  constructor(private readonly source: EditorialSource, private readonly dir: string, private readonly log: Told) {}

  /** Applies until nothing is left. @throws what it cannot go on for; it may be called again. */
  async run(): Promise<void> {
    this.sweep()
    const before = this.opened?.name ?? null
    while (!this.stopping.signal.aborted && (await this.goOn()));
    // Readers in this process, too, have seen that another took its place before anybody is told that it is caught up.
    if (before !== null && before !== this.opened?.name) await sleep(READERS_LOOK_MS)
  }

  /** Readers have met damage in the read model of this name: the next run builds it anew. @returns whether that is news, and still theirs. */
  distrust(name: string, why: string): boolean {
    if (this.damage?.name === name || currentGeneration(this.dir) !== name) return false
    this.damage = { name, why }
    return true
  }

  /** Whether readers have met damage in the one that is theirs. */
  isDistrusted(): boolean {
    return this.damage !== null && this.damage.name === currentGeneration(this.dir)
  }

  /** What it is doing ends with the transaction that is being written. */
  stop(): void {
    this.stopping.abort()
  }

  /** To be called when nothing runs any more. */
  close(): void {
    this.drop()
  }

  private async goOn(): Promise<boolean> {
    const opened = this.open()
    if (!opened) return this.build('there is no read model of this format yet')
    if (this.damage?.name === opened.name) return this.build(this.brokenAs(opened, this.damage.why), true)
    try {
      const isMore = await step(opened.db, this.source, () => currentGeneration(this.dir) === opened.name)
      if (!isMore) this.judge(opened.db)
      return isMore
    } catch (error) {
      if (error instanceof NotCurrent) return true
      if (error instanceof OtherHistory) return this.build(error.message)
      if (isBroken(error)) return this.build(this.brokenAs(opened, messageOf(error)), true)
      throw error
    }
  }

  private brokenAs({ name }: Opened, why: string): string {
    return `the one in ${path.join(this.dir, name)} is broken (${why})`
  }

  /** Now and then: what an older version of the program left may still be read by one that runs beside. */
  private sweep(): void {
    if (performance.now() - this.swept < SWEEP_MS) return
    this.swept = performance.now()
    try {
      sweepOlder(this.dir)
    } catch (error) {
      this.log.error(`What an older version of the program left in ${this.dir} cannot be taken away, and may hold what was erased since: ${messageOf(error)}.`)
    }
  }

  /** The read model that the pointer names. */
  private open(): Opened | null {
    const name = currentGeneration(this.dir)
    if (this.opened?.name === name) return this.opened
    this.drop()
    if (!name) return null
    try {
      this.opened = { db: openReadModel(path.join(this.dir, name), { readonly: false }), name }
    } catch (error) {
      if (!(error instanceof NoReadModel)) throw error
    }
    return this.opened
  }

  private drop(): void {
    this.opened?.db.close()
    this.opened = null
  }

  /** @param isRepair what is broken again as soon as it is made is not made again and again. */
  private async build(why: string, isRepair = false): Promise<boolean> {
    this.backOff.check()
    const isServed = this.opened !== null
    this.state = { is: 'building', progress: null }
    this.drop()
    const onProgress = (progress: Progress): void => {
      if (this.state.is !== 'building' || !this.state.progress) this.log.info(`Building the read model: ${why}.`)
      this.state = { is: 'building', progress }
    }
    try {
      const { entries, texts } = await rebuild({ dir: this.dir, onProgress, signal: this.stopping.signal, source: this.source })
      this.log.info(`The read model is built: ${texts} public texts, from ${entries} log entries.`)
      if (isRepair) this.backOff.failed(new Error(`the read model was built anew, and again ${why}. Look at the disk, and with \`reissue verify\``))
      else this.backOff.worked()
    } catch (error) {
      if (this.stopping.signal.aborted) return false
      if (!(error instanceof BuildingElsewhere)) throw this.failed(error, isServed)
      await sleep(WAIT_FOR_BUILDER_MS)
    }
    return true
  }

  /** @returns what is told of a build that failed. */
  private failed(error: unknown, isServed: boolean): unknown {
    const told = error instanceof BrokenLog
      ? new BrokenLog(`${error.message}. ${isServed ? 'Readers go on with what they had before' : 'There is no read model to fall back on: readers get 503 until the entry is back'}`)
      : error
    // To ask a database that is away costs nothing; to read half of it and then begin again does.
    const isNothingRead = this.state.is === 'building' && this.state.progress === null
    if (!(error instanceof SourceAway && isNothingRead)) this.backOff.failed(told)
    return told
  }

  /** Caught up; but what readers may have must be there. */
  private judge(db: Database): void {
    this.backOff.goesWell()
    const missing = statement(db, `SELECT v.snapshot, t.collection, t.id, v.number, c.entry FROM versions v JOIN texts t ON t.n = v.text JOIN changes c ON c.seq = v.seq
      WHERE v.json IS NULL AND v.snapshot IS NOT NULL AND v.snapshot NOT IN (SELECT snapshot FROM erased) ORDER BY v.seq LIMIT 1`)
      .get() as { collection: string; entry: number; id: string; number: number; snapshot: string } | undefined
    this.state = missing
      ? { is: 'failing', why: `entry ${missing.entry} of the log names the snapshot ${missing.snapshot}, which is not in the editorial database: version ${missing.number} of ${missing.collection}:${missing.id} is withheld from readers. Everything else goes on. Look with \`reissue verify\`; put the snapshot back from a backup` }
      : { is: 'following' }
  }
}
