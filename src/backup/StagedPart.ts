import { once } from 'node:events'
import fs from 'node:fs'
import { finished } from 'node:stream/promises'

import { hashFile } from '../store/hashFile'
import type { Part } from './Manifest'
import { readLines } from './readLines'
import type { Row } from './Row'

/**
 * The documents of one part on their way into an archive: a file, one document a line. A document that is put again
 * replaces the one before, and one that is dropped is gone; in memory are only the ids.
 */
export class StagedPart {
  private readonly out: fs.WriteStream
  private readonly lineOf = new Map<string, number>()
  private lines = 0

  constructor(
    readonly name: string,
    readonly file: string,
  ) {
    this.out = fs.createWriteStream(file, { flags: 'wx', mode: 0o600 })
    // Heard by whoever waits for it next.
    this.out.on('error', () => undefined)
  }

  has(id: string): boolean {
    return this.lineOf.has(id)
  }

  async put({ id, ...rest }: Row): Promise<void> {
    if (this.out.errored) throw this.out.errored
    this.lineOf.set(id, this.lines++)
    if (!this.out.write(`${JSON.stringify({ id, ...rest })}\n`)) await once(this.out, 'drain')
  }

  drop(id: string): void {
    this.lineOf.delete(id)
  }

  /** Closes the part. @returns what the manifest says of it. */
  async finish(): Promise<Part> {
    this.out.end()
    await finished(this.out)
    if (this.lineOf.size < this.lines) await this.keepNewest()
    return { name: this.name, ...(await hashFile(this.file)), rows: this.lineOf.size }
  }

  private async keepNewest(): Promise<void> {
    const kept = new Set(this.lineOf.values())
    const newest = fs.createWriteStream(`${this.file}.newest`, { flags: 'wx', mode: 0o600 })
    let line = 0
    for await (const text of readLines(fs.createReadStream(this.file))) {
      if (kept.has(line++) && !newest.write(`${text}\n`)) await once(newest, 'drain')
    }
    newest.end()
    await finished(newest)
    fs.renameSync(`${this.file}.newest`, this.file)
  }
}
