const LOOK_MS = 150

/**
 * Waits until the server answers with its database open, or until it is given up.
 * @returns whether it answers.
 */
export const untilReady = async (address: string, givenUp: AbortSignal): Promise<boolean> => {
  while (!givenUp.aborted) {
    if (await fetch(`${address}/api/health`).then(({ ok }) => ok, () => false)) return true
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  return false
}
