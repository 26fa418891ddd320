import type { LogEntry } from '../log/entryHash'
import { BadArchive } from './BadArchive'
import { ChainCheck } from './ChainCheck'
import type { Manifest } from './Manifest'
import type { PartReader } from './openArchive'
import { readLines } from './readLines'
import type { Row } from './Row'

const parseRow = (line: string, place: string): Row => {
  try {
    const row: unknown = JSON.parse(line)
    if (typeof row === 'object' && row !== null && typeof (row as Row).id === 'string') return row as Row
  } catch {
    // Said below.
  }
  throw new BadArchive(`${place} is no document`)
}

/** The documents of a part, one by one. @throws {BadArchive} naming the line that is none. */
export async function* rowsOf(name: string, bytes: AsyncIterable<Buffer>): AsyncGenerator<{ place: string; row: Row; size: number }> {
  let number = 0
  for await (const line of readLines(bytes)) {
    const place = `line ${++number} of ${name}`
    yield { place, row: parseRow(line, place), size: line.length }
  }
}

const OBJECT_ID = /^[0-9a-f]{24}$/u

/** Archives of databases from before src/store/giveObjectIds.ts hold UUIDs, which MongoDB's models and queries do not take. */
const refuseId = ({ id }: Row, place: string): void => {
  if (OBJECT_ID.test(id)) return
  throw new BadArchive(`${place} has the id ${JSON.stringify(id.slice(0, 40))}, and MongoDB takes ids of 24 hex digits. The log vouches for the ids, so they are not changed: this archive can be restored into SQLite`)
}

/**
 * Reads every document of an archive without keeping any: each has an id that the target takes, their number is what the manifest
 * says, and the log's chain is as it was when the backup was made.
 */
export class RowCheck {
  private readonly chain = new ChainCheck()

  constructor(private readonly target: 'mongodb' | 'sqlite') {}

  readonly read: PartReader = async ({ name, rows }, bytes) => {
    if (rows === undefined) return
    let count = 0
    for await (const { place, row } of rowsOf(name, bytes)) {
      count++
      if (name === 'data/log.jsonl') this.chain.add(row as unknown as LogEntry)
      if (this.target === 'mongodb') refuseId(row, place)
    }
    if (count !== rows) throw new BadArchive(`its part ${name} has ${count} documents, and by its manifest ${rows}`)
  }

  /** @throws {BadArchive} when the log is not the one that was backed up. */
  finish({ log }: Manifest): void {
    const { brokenAt, entries, head } = this.chain.state
    if (entries === log.entries && head === log.head && brokenAt === log.brokenAt) return
    const what = brokenAt === null ? `it ends at entry ${entries}` : `entry ${brokenAt} does not follow from the one before`
    throw new BadArchive(`its log is not the one that was backed up: ${what}`)
  }
}
