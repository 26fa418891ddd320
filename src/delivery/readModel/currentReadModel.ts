import path from 'node:path'

import type { Database } from 'libsql'

import { messageOf } from '../messageOf'
import { Problem } from '../Problem'
import { currentGeneration } from './generations'
import { guardReads } from './guardReads'
import { NoReadModel, openReadModel } from './openReadModel'

/** A reader looks that often, in milliseconds, whether another read model has taken the place of the one it has open. */
export const READERS_LOOK_MS = 200

export type CurrentReadModel = {
  /**
   * What its statements throw where the file is damaged is that same problem.
   * @throws {Problem} 503 `building` while there is none.
   */
  readModel: () => Database
  /** Whether there is one. */
  isThere: () => boolean
  close: () => void
}

const building = (): Problem => new Problem(503, 'building', {
  zh: '公开内容正在准备，请稍后再试。', en: 'The public texts are just being made ready; ask again in a moment.',
}, {}, { 'Retry-After': '5' })

type Opened = { db: Database; name: string }

/** Told of a read model, by its name, that is not what it should be, and why: each time. */
type OnDamage = (name: string, why: string) => void

const openCurrent = (dir: string, onDamage: OnDamage): Opened | null => {
  for (;;) {
    const name = currentGeneration(dir)
    if (!name) return null
    try {
      const db = openReadModel(path.join(dir, name), { readonly: true })
      return { db: guardReads(db, (error) => {
        onDamage(name, messageOf(error))
        return building()
      }), name }
    } catch (error) {
      if (!(error instanceof NoReadModel)) throw error
      if (currentGeneration(dir) === name) {
        onDamage(name, messageOf(error))
        return null
      }
      // Another has taken its place in between.
    }
  }
}

/**
 * The read model of a folder, for reading; when it is built anew, the next question after {@link READERS_LOOK_MS} gets the
 * new one. The old handle is left to whoever still reads from it, and goes with the last of them.
 */
export const currentReadModel = (dir: string, onDamage: OnDamage = () => undefined): CurrentReadModel => {
  let opened: Opened | null = null
  let looked = -Infinity
  const look = (): void => {
    const now = performance.now()
    if (now - looked < READERS_LOOK_MS && opened) return
    looked = now
    if (opened && currentGeneration(dir) === opened.name) return
    opened = openCurrent(dir, onDamage) ?? opened
  }
  return {
    readModel: () => {
      look()
      if (!opened) throw building()
      return opened.db
    },
    isThere: () => {
      look()
      return opened !== null
    },
    close: () => {
      opened?.db.close()
      opened = null
    },
  }
}
