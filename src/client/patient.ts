import { retryAfter } from './retryAfter'

export type Ask = (request: Request) => Promise<Response>

const MAY_PASS = new Set([429, 503])

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Asks again after `Retry-After` when the server says that it is asked too often (429) or is just being made ready (503).
 * @param patience how many seconds one request may be put off altogether; then its answer is given as it is.
 */
export const patient = (ask: Ask, patience: number): Ask => async (request) => {
  for (let left = patience; ;) {
    const response = await ask(request.clone())
    const seconds = retryAfter(response)
    if (!MAY_PASS.has(response.status) || seconds === null || seconds > left) return response
    await response.body?.cancel()
    // One that says 0 would be asked without end.
    const pause = Math.max(seconds, 0.1)
    left -= pause
    await wait(pause * 1000)
  }
}
