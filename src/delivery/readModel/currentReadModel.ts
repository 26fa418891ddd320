import path from 'node:path'

import type { Database } from 'libsql'

import { Problem } from '../Problem'
import { currentGeneration } from './generations'
import { NoReadModel, openReadModel } from './openReadModel'

/** A reader looks that often, in milliseconds, whether another read model has taken the place of the one it has open. */
export const READERS_LOOK_MS = 200

export type CurrentReadModel = {
  /** @throws {Problem} 503 `building` while there is none. */
  readModel: () => Database
  /** Whether there is one. */
  isThere: () => boolean
  close: () => void
}

const building = (): Problem => new Problem(503, 'building', {
  zh: '公开内容正在准备，请稍后再试。', en: 'The public texts are just being made ready; ask again in a moment.',
}, {}, { 'Retry-After': '5' })

type Opened = { db: Database; name: string }

const openCurrent = (dir: string): Opened | null => {
  for (;;) {
    const name = currentGeneration(dir)
    if (!name) return null
    try {
      return { db: openReadModel(path.join(dir, name), { readonly: true }), name }
    } catch (error) {
      if (!(error instanceof NoReadModel)) throw error
      // Another has taken its place in between.
      if (currentGeneration(dir) === name) return null
    }
  }
}

/**
 * The read model of a folder, for reading; when it is built anew, the next question after {@link READERS_LOOK_MS} gets the
 * new one. The old handle is left to whoever still reads from it, and goes with the last of them.
 */
export const currentReadModel = (dir: string): CurrentReadModel => {
  let opened: Opened | null = null
  let looked = -Infinity
  const look = (): void => {
    const now = performance.now()
    if (now - looked < READERS_LOOK_MS && opened) return
    looked = now
    if (opened && currentGeneration(dir) === opened.name) return
    opened = openCurrent(dir) ?? opened
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
