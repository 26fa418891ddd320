import path from 'node:path'

import type { Database } from 'libsql'

import { statement } from '../readModel/statement'
import { READERS_LOOK_MS } from '../readModel/currentReadModel'
import { currentGeneration } from '../readModel/generations'
import { NoReadModel, openReadModel } from '../readModel/openReadModel'
import type { EditorialSource } from '../source/EditorialSource'
import { NotCurrent, OtherHistory, step } from './applyEntries'
import { BuildingElsewhere, type Progress, rebuild } from './rebuild'

/** How the read model stands. While it fails, what there is stays readable, and it is tried again. */
export type FollowState =
  | { is: 'building'; progress: Progress | null }
  | { is: 'failing'; why: string }
  | { is: 'following' }

type Told = Pick<Console, 'error' | 'info'>
type Opened = { db: Database; name: string }

const WAIT_FOR_BUILDER_MS = 250
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Keeps the read model of a folder up with the log; builds it where there is none, or none of this log. One run at a time. */
export class Follower {
  state: FollowState = { is: 'building', progress: null }
  private opened: Opened | null = null
  private readonly stopping = new AbortController()

  constructor(private readonly source: EditorialSource, private readonly dir: string, private readonly log: Told) {}

  /** Applies until nothing is left. @throws what it cannot go on for; it may be called again. */
  async run(): Promise<void> {
    const before = this.opened?.name ?? null
    while (!this.stopping.signal.aborted && (await this.goOn()));
    // Readers in this process, too, have seen that another took its place before anybody is told that it is caught up.
    if (before !== null && before !== this.opened?.name) await sleep(READERS_LOOK_MS)
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
    try {
      const isMore = await step(opened.db, this.source, () => currentGeneration(this.dir) === opened.name)
      if (!isMore) this.judge(opened.db)
      return isMore
    } catch (error) {
      if (error instanceof NotCurrent) return true
      if (error instanceof OtherHistory) return this.build(error.message)
      throw error
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

  private async build(why: string): Promise<boolean> {
    this.state = { is: 'building', progress: null }
    this.drop()
    const onProgress = (progress: Progress): void => {
      if (this.state.is !== 'building' || !this.state.progress) this.log.info(`Building the read model: ${why}.`)
      this.state = { is: 'building', progress }
    }
    try {
      const { entries, texts } = await rebuild({ dir: this.dir, onProgress, signal: this.stopping.signal, source: this.source })
      this.log.info(`The read model is built: ${texts} public texts, from ${entries} log entries.`)
    } catch (error) {
      if (this.stopping.signal.aborted) return false
      if (!(error instanceof BuildingElsewhere)) throw error
      await sleep(WAIT_FOR_BUILDER_MS)
    }
    return true
  }

  /** Caught up; but what readers may have must be there. */
  private judge(db: Database): void {
    const missing = statement(db, `SELECT v.snapshot, t.collection, t.id, v.number, v.seq FROM versions v JOIN texts t ON t.n = v.text
      WHERE v.json IS NULL AND v.snapshot IS NOT NULL AND v.snapshot NOT IN (SELECT snapshot FROM erased) ORDER BY v.seq LIMIT 1`)
      .get() as { collection: string; id: string; number: number; seq: number; snapshot: string } | undefined
    this.state = missing
      ? { is: 'failing', why: `entry ${missing.seq} of the log names the snapshot ${missing.snapshot}, which is not in the editorial database: version ${missing.number} of ${missing.collection}:${missing.id} is withheld from readers. Everything else goes on. Look with \`reissue verify\`; put the snapshot back from a backup` }
      : { is: 'following' }
  }
}
