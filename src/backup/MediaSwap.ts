import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Files of media on their way into the folder: laid beside those that are there, and put in their place at once. */
export class MediaSwap {
  private readonly waiting: string

  constructor(private readonly folder: string) {
    this.waiting = path.join(folder, '.restoring')
  }

  /** What is there and would go. Hidden files (`.gitkeep`) stay. */
  get there(): string[] {
    if (!fs.existsSync(this.folder)) return []
    return fs.readdirSync(this.folder, { withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name)
  }

  begin(): void {
    this.discard()
    fs.mkdirSync(this.waiting, { recursive: true })
  }

  /** @param name a plain file name. */
  async lay(name: string, bytes: AsyncIterable<Buffer>): Promise<void> {
    await pipeline(bytes, fs.createWriteStream(path.join(this.waiting, name), { flags: 'wx', flush: true }))
  }

  swap(): void {
    const fresh = new Set(fs.readdirSync(this.waiting))
    for (const name of fresh) fs.renameSync(path.join(this.waiting, name), path.join(this.folder, name))
    for (const name of this.there) if (!fresh.has(name)) fs.rmSync(path.join(this.folder, name))
    this.discard()
  }

  discard(): void {
    fs.rmSync(this.waiting, { force: true, recursive: true })
  }
}
