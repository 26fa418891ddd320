import { ClearError } from '../errors'

/**
 * Does the work to one after the other. One that is refused (others were quicker, it is held) keeps none behind it from
 * its turn, and has its own again at the end.
 * @throws {@link ClearError} the refusal of the first that was refused again; any other error at once.
 */
export const forEachText = async <T>(texts: readonly T[], work: (text: T) => Promise<void>): Promise<void> => {
  const again: T[] = []
  for (const text of texts) {
    await work(text).catch((error: unknown) => {
      if (!(error instanceof ClearError)) throw error
      again.push(text)
    })
  }
  const failed: unknown[] = []
  for (const text of again) await work(text).catch((error: unknown) => failed.push(error))
  if (failed.length > 0) throw failed[0]
}
