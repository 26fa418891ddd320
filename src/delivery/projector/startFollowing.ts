import { messageOf } from '../messageOf'
import type { EditorialSource } from '../source/EditorialSource'
import { Follower, type FollowState } from './Follower'

export type Following = {
  /**
   * Done when everything that the log held when it was called is readable.
   * @throws what hinders it: SourceAway, BrokenLog; following goes on trying.
   */
  catchUp: () => Promise<void>
  /** Ends after what is being written. The source stays open. */
  close: () => Promise<void>
  /** Readers have met damage in the read model of this name: unless another has taken its place, it is built anew at once. */
  mend: (name: string, why: string) => void
  state: () => FollowState
}

type Wanted = {
  dir: string
  /** In milliseconds. */
  everyMs?: number
  log: Pick<Console, 'error' | 'info'>
  /** Told why readers get nothing newer, once that has lasted, and null when it is over. */
  onTrouble?: (why: string | null) => void
  source: EditorialSource
}

const EVERY_MS = 250
/** A snapshot may be away for a moment while two people decide at once (src/workflow/dropSnapshot.ts); that is not told. */
const TOLD_AFTER_MS = 2_000

/** `began`: on the clock of `performance`. `isBehind`: nothing newer is read; else one text is withheld and all goes on. */
type Trouble = { began: number; isBehind: boolean; why: string }

/** Says each trouble once, and that it is over. */
const teller = (log: Wanted['log'], onTrouble: NonNullable<Wanted['onTrouble']>) => {
  const told = new Set<string>()
  let since: number | null = null
  let isBehind = false
  const setBehind = (why: string | null): void => {
    if (isBehind || why !== null) onTrouble(why)
    isBehind = why !== null
  }
  return (now: Trouble | null): void => {
    if (!now?.isBehind) setBehind(null)
    if (!now) {
      if (told.size > 0) log.info('The read model follows the log again.')
      told.clear()
      since = null
      return
    }
    since ??= now.began
    if (told.has(now.why) || performance.now() - since < TOLD_AFTER_MS) return
    told.add(now.why)
    log.error(`The read model does not keep up: ${now.why}.`)
    if (now.isBehind) setBehind(now.why)
  }
}

/** Keeps the read model of a folder up with the log of the editorial database: by itself every so often, and when it is asked to. */
export const startFollowing = ({ dir, everyMs = EVERY_MS, log, onTrouble = () => undefined, source }: Wanted): Following => {
  const follower = new Follower(source, dir, log)
  const tell = teller(log, onTrouble)
  let [running, next]: [Promise<void> | null, Promise<void> | null] = [null, null]
  let isClosed = false

  const run = async (): Promise<void> => {
    const began = performance.now()
    try {
      if (!isClosed) await follower.run()
      tell(follower.state.is === 'failing' ? { began: performance.now(), isBehind: false, why: follower.state.why } : null)
    } catch (error) {
      follower.state = { is: 'failing', why: messageOf(error) }
      // A database that does not answer at all has hindered it ever since it was asked.
      tell({ began, isBehind: true, why: messageOf(error) })
      throw error
    }
  }
  const begin = (): Promise<void> => {
    next = null
    running = run().finally(() => { running = null })
    return running
  }
  /** A run that has begun may have read the log already: who comes now gets the next, together with all who come until it begins. */
  const catchUp = (): Promise<void> => {
    if (next) return next
    if (!running) return begin()
    next = running.catch(() => undefined).then(begin)
    return next
  }

  const mend = (name: string, why: string): void => {
    if (isClosed || !follower.distrust(name, why)) return
    const tellIfItLasts = (): void => {
      if (isClosed || !follower.isDistrusted() || follower.state.is !== 'building') return
      tell({ began: performance.now() - TOLD_AFTER_MS, isBehind: true, why: `readers have met damage in the read model ${name} (${why}), and get 503 for what it has hit until it is built anew` })
    }
    setTimeout(tellIfItLasts, TOLD_AFTER_MS).unref()
    void catchUp().catch(() => undefined)
  }

  let timer: NodeJS.Timeout | null = null
  const tick = (): void => {
    timer = setTimeout(() => void catchUp().catch(() => undefined).then(() => { if (!isClosed) tick() }), everyMs)
  }
  void catchUp().catch(() => undefined)
  tick()

  return {
    catchUp,
    close: async () => {
      isClosed = true
      if (timer) clearTimeout(timer)
      follower.stop()
      await (next ?? running)?.catch(() => undefined)
      follower.close()
    },
    mend,
    state: () => follower.state,
  }
}
