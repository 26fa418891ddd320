import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import { HEARTBEAT_MS, isOwnerGone, thisProcess } from './owner'

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code)

/**
 * One process at a time, of all that see the folder. The lock is a folder with one file, named after who holds it and
 * touched as long as it lasts: no folder can be put in the place of one that has something in it, and of two that take a
 * dead one's file over, only one still finds it to rename.
 */
export class MigrationLock {
  private readonly mine: string
  private heartbeat: NodeJS.Timeout | undefined

  /**
   * @param folder the lock; what it is to lie in exists.
   * @param owner who takes it, in the form of {@link thisProcess}.
   */
  constructor(private readonly folder: string, owner = thisProcess()) {
    // Not every system takes a colon in a name: `a1b2:42:…` → `a1b2%3A42%3A…`
    this.mine = path.join(folder, encodeURIComponent(owner))
  }

  /** @returns whether it is held from now on; if not, somebody at work holds it, or was faster. */
  take(): boolean {
    const holder = this.holder()
    const isTaken = holder === undefined ? this.begin() : this.takeOver(holder)
    if (isTaken) this.heartbeat = setInterval(() => this.sign(), HEARTBEAT_MS).unref()
    return isTaken
  }

  /** Gives it back; where somebody else has taken it over, it stays theirs. */
  release(): void {
    clearInterval(this.heartbeat)
    fs.rmSync(this.mine, { force: true })
    try {
      fs.rmdirSync(this.folder)
    } catch (error) {
      if (!['EEXIST', 'ENOENT', 'ENOTEMPTY'].includes(codeOf(error))) throw error
    }
  }

  private holder(): string | undefined {
    try {
      return fs.readdirSync(this.folder)[0]
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined
      throw error
    }
  }

  private begin(): boolean {
    const fresh = `${this.folder}-${randomUUID()}`
    fs.mkdirSync(fresh)
    try {
      fs.writeFileSync(path.join(fresh, path.basename(this.mine)), '')
      fs.renameSync(fresh, this.folder)
      return true
    } catch (error) {
      fs.rmSync(fresh, { force: true, recursive: true })
      if (['EEXIST', 'ENOTEMPTY', 'EPERM'].includes(codeOf(error))) return false
      throw error
    }
  }

  /** Touched before it is renamed: it must never bear a living one's name and a dead one's time. */
  private takeOver(holder: string): boolean {
    const theirs = path.join(this.folder, holder)
    try {
      if (!isOwnerGone(decodeURIComponent(holder), fs.statSync(theirs).mtime.toISOString())) return false
      fs.utimesSync(theirs, new Date(), new Date())
      fs.renameSync(theirs, this.mine)
      return true
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false
      throw error
    }
  }

  /** Fails where it was taken over meanwhile: then there is nothing of ours to sign. */
  private sign(): void {
    fs.utimes(this.mine, new Date(), new Date(), () => undefined)
  }
}
