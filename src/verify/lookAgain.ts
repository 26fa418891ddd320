import type { Problem } from './Problem'

/** In all about five seconds: an action that is just being done is done by then, a page just being imported as well. */
const WAITS_MS = [250, 750, 1_500, 2_500]

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Looks at some things, and again at those that seem wrong: while the server runs, what belongs to one action is read at
 * different moments.
 * @param look what is wrong with each of these, by its id; nothing for one that is well, or gone.
 */
export const lookAgain = async (ids: readonly string[], look: (ids: readonly string[]) => Promise<ReadonlyMap<string, Problem[]>>): Promise<Problem[]> => {
  let found = await look(ids)
  for (const ms of WAITS_MS) {
    const wrong = [...found].filter(([, problems]) => problems.length > 0).map(([id]) => id)
    if (wrong.length === 0) return []
    await pause(ms)
    found = await look(wrong)
  }
  return [...found.values()].flat()
}

/** The same for things that are looked at one by one. @param look null when it is gone. */
export const lookAgainAtEach = (ids: readonly string[], look: (id: string) => Promise<Problem[] | null>): Promise<Problem[]> =>
  lookAgain(ids, async (some) => {
    const found = new Map<string, Problem[]>()
    for (const id of some) found.set(id, (await look(id)) ?? [])
    return found
  })
