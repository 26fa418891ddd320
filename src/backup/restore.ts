import type { Payload } from 'payload'

import { readEnvironment } from '../env'
import { migrations } from '../migrations'
import { announceServer, servingNow } from '../store/servers'
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
import { sqliteTarget } from './sqliteTarget'
import type { Target } from './Target'
import { whyFailed } from './whyFailed'
import { switchedOff } from './switchedOff'
import { withoutSessions } from './withoutSessions'

const refuseWhileServed = async (payload: Payload): Promise<void> => {
  const [server] = await servingNow(payload)
  if (!server) return
  throw new Error(`the process ${server.name} serves or restores this database (its last sign of life is of ${server.seenAt}). Stop it, and restore again; one on another host that was killed counts as gone two minutes after its last sign. Nothing was changed.`)
}

const refuseFull = (there: string[], file: string): void => {
  if (there.length === 0) return
  throw new Error(`the system is not empty: ${there.join(', ')}. Nothing was changed. If any of it is still needed, keep it first with reissue backup. To take all of it away and put the archive in its place: reissue restore ${file} --force`)
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
      await target.put(home, switchedOff(home, withoutSessions(payload, home, row)), size)
    }
  }
  const again = await readArchive(file, read)
  if (JSON.stringify(again) !== JSON.stringify(checked)) throw new BadArchive('it changed while it was restored')
  await empty()
  return target.commit()
}

/** What there was when a restore began. */
type Before = { isInterrupted: boolean; wasEmpty: boolean }

const HALF = 'marked as half restored, and not served until a restore has finished: run it again.'

/** Takes back what can be taken back. @returns what state that left. */
const takeBack = async (payload: Payload, target: Target, { isInterrupted, wasEmpty }: Before): Promise<string> => {
  const isAsBefore = await target.undo()
  // Whole documents with half of the images, or half of the documents, are not to be served because another try failed.
  if (isInterrupted) return `The system is as the interrupted restore left it: ${HALF}`
  if (!isAsBefore && !wasEmpty) return `What was there before is gone: the database is empty, ${HALF}`
  await restoreMark.clear(payload)
  return isAsBefore ? 'Everything is as it was before.' : 'The database is empty again.'
}

const failed = async (payload: Payload, target: Target, media: MediaSwap, before: Before, error: unknown): Promise<Error> => {
  try {
    media.discard()
  } catch {
    // What refuses to be written to often refuses this, too; the next restore takes it away.
  }
  const state = await takeBack(payload, target, before).catch((reason: unknown) => `It could not be taken back either (${whyFailed(reason)}): the database is ${HALF}`)
  return new Error(`the restore failed: ${whyFailed(error).replace(/\.?$/u, '.')} ${state}`, { cause: error })
}

const swapMedia = (media: MediaSwap): void => {
  try {
    media.swap()
  } catch (error) {
    throw new Error(`the documents are restored, but the images could not be put in their place: ${whyFailed(error).replace(/\.?$/u, '.')} The system is ${HALF}`, { cause: error })
  }
}

type Options = {
  force: boolean
  /** The archive's name, for the person who restores. */
  shown: string
  /** Hears what is about to be replaced, before anything is. */
  tell: (line: string) => void
}

/**
 * Puts an archive in the place of all that the database and the media folder hold. To be called with an archive that was
 * read and checked whole ({@link checkArchive}).
 * @returns what had to be changed, one line each.
 * @throws when a server is at work here, when the system is not empty and nobody said `force`, when it fails; with the
 * state that it left.
 */
export const restore = async (payload: Payload, file: string, checked: Manifest, { force, shown, tell }: Options): Promise<string[]> => {
  refuseNewer(payload, checked, migrations.map(({ name }) => name), keptCollections(payload).map(({ name }) => name))
  await refuseWhileServed(payload)
  const media = new MediaSwap(readEnvironment().mediaDir)
  const interrupted = await restoreMark.read(payload)
  const there = await countThere(payload, media)
  // What an interrupted restore left is of no worth; what it was to replace was given up then.
  if (!force && !interrupted) refuseFull(there, shown)
  if (there.length > 0) tell(`${interrupted ? 'Replacing what an interrupted restore has left' : 'Replacing'}: ${there.join(', ')}.`)
  const before = { isInterrupted: interrupted !== null, wasEmpty: there.length === 0 }
  const leave = await announceServer(payload)
  try {
    await restoreMark.set(payload, { begunAt: new Date().toISOString(), file: shown })
    const target = payload.db.name === 'sqlite' ? sqliteTarget(payload) : mongoTarget(payload)
    let changes: string[]
    try {
      media.begin()
      changes = await fill(payload, file, checked, target, media)
    } catch (error) {
      throw await failed(payload, target, media, before, error)
    }
    swapMedia(media)
    await restoreMark.clear(payload)
    return changes
  } finally {
    await leave().catch(() => undefined)
  }
}
