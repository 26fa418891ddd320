import { someDeed } from './deeds'
import type { Newsdesk } from './Newsdesk'

const WORKERS = 4
/** A connection that broke, as `fetch` says it; anything else is the test's own error. */
const isBroken = (error: unknown): boolean => error instanceof TypeError || (error as Error).name === 'TimeoutError'

/**
 * Four people write, each as soon as the last write was answered, until `isOver`, or until the connection breaks.
 * @returns how many writes met a broken connection.
 */
export const workUntil = async (desk: Newsdesk, isOver: () => boolean): Promise<number> => {
  let broken = 0
  const work = async (): Promise<void> => {
    while (!isOver() && broken === 0) {
      try {
        await someDeed(desk)
      } catch (error) {
        if (!isBroken(error)) throw error
        broken += 1
      }
    }
  }
  await Promise.all(Array.from({ length: WORKERS }, work))
  return broken
}
