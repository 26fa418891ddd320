import type { Payload } from 'payload'

import { readEnvironment } from '../env'
import { migrations } from '../migrations'
import { BadArchive } from './BadArchive'
import { refuseNewer } from './checkManifest'
import { rowsOf } from './checkRows'
import { countThere } from './countThere'
import { keptCollections } from './keptCollections'
import type { Manifest } from './Manifest'
import { MediaSwap } from './MediaSwap'
import { mongoTarget } from './mongoTarget'
import { type PartReader, readArchive } from './openArchive'
import { restoreMark } from './restoreMark'
import { servingNow } from './servers'
import { sqliteTarget } from './sqliteTarget'
import type { Target } from './Target'

const refuseWhileServed = async (payload: Payload): Promise<void> => {
  const [server] = await servingNow(payload)
  if (!server) return
  throw new Error(`the server ${server.name} serves this database (its last sign of life is of ${server.seenAt}). Stop it, and restore again; one on another host that was killed counts as gone two minutes after its last sign. Nothing was changed.`)
}

const refuseFull = (there: string[], file: string): void => {
  if (there.length === 0) return
  throw new Error(`the system is not empty: ${there.join(', ')}. Nothing was changed. To take all of that away and put the archive in its place: reissue restore ${file} --force`)
}

/** Fills an emptied target with the archive. */
const fill = async (payload: Payload, file: string, checked: Manifest, target: Target, media: MediaSwap): Promise<string[]> => {
  const kept = new Map(keptCollections(payload).map((each) => [each.name, each]))
  let isEmptied = false
  const empty = async (): Promise<void> => {
    if (isEmptied) return
    isEmptied = true
    await target.empty()
  }
  const read: PartReader = async ({ name }, bytes) => {
    if (name.startsWith('media/')) return media.lay(name.slice('media/'.length), bytes)
    await empty()
    const home = kept.get(name)
    for await (const { row, size } of rowsOf(name, bytes)) {
      if (!home) throw new BadArchive(`its part ${name} has no collection in this program`)
      await target.put(home, row, size)
    }
  }
  const again = await readArchive(file, read)
  if (JSON.stringify(again) !== JSON.stringify(checked)) throw new BadArchive('it changed while it was restored')
  await empty()
  return target.commit()
}

const failed = async (payload: Payload, target: Target, media: MediaSwap, wasEmpty: boolean, error: unknown): Promise<Error> => {
  media.discard()
  const isAsBefore = await target.undo()
  if (isAsBefore || wasEmpty) await restoreMark.clear(payload)
  const state = isAsBefore
    ? 'Everything is as it was before.'
    : wasEmpty ? 'The database is empty again.' : 'What was there before is gone: the database is empty, marked as half restored, and not served until a restore has finished.'
  return new Error(`the restore failed: ${(error as Error).message} ${state}`, { cause: error })
}

/**
 * Puts an archive in the place of all that the database and the media folder hold. To be called with an archive that was
 * read and checked whole ({@link checkArchive}).
 * @returns what had to be changed, one line each.
 * @throws when a server is at work here, when the system is not empty and nobody said `force`, when it fails; with the
 * state that it left.
 */
export const restore = async (payload: Payload, file: string, checked: Manifest, { force, shown }: { force: boolean; shown: string }): Promise<string[]> => {
  refuseNewer(payload, checked, migrations.map(({ name }) => name), keptCollections(payload).map(({ name }) => name))
  await refuseWhileServed(payload)
  const media = new MediaSwap(readEnvironment().mediaDir)
  const interrupted = await restoreMark.read(payload)
  const there = await countThere(payload, media)
  // What an interrupted restore left is of no worth; what it was to replace was given up then.
  if (!force && !interrupted) refuseFull(there, shown)
  const wasEmpty = interrupted ? !interrupted.replaced : there.length === 0
  await restoreMark.set(payload, { begunAt: new Date().toISOString(), file: shown, replaced: !wasEmpty })
  const target = payload.db.name === 'sqlite' ? sqliteTarget(payload) : mongoTarget(payload)
  let changes: string[]
  try {
    media.begin()
    changes = await fill(payload, file, checked, target, media)
  } catch (error) {
    throw await failed(payload, target, media, wasEmpty, error)
  }
  media.swap()
  await restoreMark.clear(payload)
  return changes
}
