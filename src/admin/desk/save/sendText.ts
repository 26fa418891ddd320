import type { Stage } from '../../../editorial/stages'
import type { Since } from '../../../errors'
import { askApi } from '../../shared/askApi'
import { isSignedIn, type Writer } from './isSignedIn'

/** The document as the server has it now, in the answer to a write or in a 409. */
export type ServerDocument = Record<string, unknown> & { assignee?: unknown; id: string; revision: number; stage: Stage }

/** `since`: what was done to it last, by whom; null where that is not known. */
export type Stale = { kind: 'stale'; current: ServerDocument; since: Since | null }

export type Answer =
  | { kind: 'done'; doc: ServerDocument; isBehind?: true }
  | Stale
  /** By the rules of the stages: trying again does not help. */
  | { kind: 'refused'; message: string }
  /** Nobody is signed in any more, or somebody else: it goes on when the one who wrote has signed in again. */
  | { kind: 'signed-out' }
  /** No server, or one that fails: trying again may help. */
  | { kind: 'offline' }

/** Refused, maybe only because nobody is signed in. */
export const NOT_LET: readonly number[] = [401, 403]

type Told = { code?: string; current?: ServerDocument; since?: Since | null }

/** One write to the server, as one of the answers that the desk knows what to do with. */
export const sendText = async (method: 'PATCH' | 'POST', url: string, body: Record<string, unknown>, writer: Writer): Promise<Answer> => {
  const answer = await askApi<{ doc: ServerDocument }>(method, url, { body, language: writer.language })
  if (answer.ok) return { doc: answer.body.doc, ...(answer.isBehind ? { isBehind: true } : {}), kind: 'done' }
  const { code, current, since } = (answer.data ?? {}) as Told
  if (code === 'stale' && current) return { current, kind: 'stale', since: since ?? null }
  if (NOT_LET.includes(answer.status) && (await isSignedIn(writer)) === false) return { kind: 'signed-out' }
  return answer.status === 0 || answer.status >= 500 ? { kind: 'offline' } : { kind: 'refused', message: answer.message }
}
