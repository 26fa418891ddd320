import { entryHash, type LogEntry } from '../log/entryHash'
import type { LogState } from './Manifest'

/** Follows the log's chain entry by entry, from the first. */
export class ChainCheck {
  private entries = 0
  private head = ''
  private brokenAt: null | number = null

  add(entry: LogEntry & { hash?: string }): void {
    this.entries++
    const follows = entry.seq === this.entries && (entry.previousHash ?? '') === this.head
    if (!follows || entryHash({ ...entry, previousHash: this.head }) !== entry.hash) this.brokenAt ??= this.entries
    this.head = entry.hash ?? ''
  }

  get state(): LogState {
    return { brokenAt: this.brokenAt, entries: this.entries, head: this.head }
  }
}
