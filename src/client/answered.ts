import { ProblemError } from './ProblemError'

type Asked<T> = { data?: T | undefined; error?: unknown; response: Response }

/**
 * The answer of a request of the typed client.
 * @throws {ProblemError} when the server refuses it; what `fetch` throws when it is not reached.
 */
export const answered = async <T>(asked: Promise<Asked<T>>): Promise<NonNullable<T>> => {
  const { data, error, response } = await asked
  if (!response.ok || data === undefined || data === null) throw new ProblemError(response, error)
  return data
}
