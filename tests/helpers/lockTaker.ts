import fs from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

import { MigrationLock } from '../../src/store/MigrationLock'

/** A process of its own: takes the lock once, and writes down when it has it and when it gives it back. */
const [folder = '', journal = '', go = ''] = process.argv.slice(2)
const lock = new MigrationLock(folder)

const run = async (): Promise<void> => {
  fs.appendFileSync(`${go}.waiting`, '.')
  while (!fs.existsSync(go)) await pause(1)
  while (!lock.take()) await pause(1)
  fs.appendFileSync(journal, `in ${process.pid}\n`)
  await pause(20)
  fs.appendFileSync(journal, `out ${process.pid}\n`)
  lock.release()
}

void run()
