import type { Stage } from '../../../editorial/stages'

/** The document as the server has it now, in the answer to a write or in a 409. */
export type ServerDocument = Record<string, unknown> & { assignee?: unknown; id: string; revision: number; stage: Stage }

export type Answer =
  | { kind: 'done'; doc: ServerDocument }
  | { kind: 'stale'; current: ServerDocument }
  /** By the rules of the stages, or because nobody is signed in any more: trying again does not help. */
  | { kind: 'refused'; message: string }
  /** No server, or one that fails: trying again may help. */
  | { kind: 'offline' }

type Body = { doc?: ServerDocument; errors?: { data?: { code?: string; current?: ServerDocument }; message: string }[] }

/** One write to the server, as one of the answers that the desk knows what to do with. */
export const sendText = async (method: 'PATCH' | 'POST', url: string, body: Record<string, unknown>, language: string): Promise<Answer> => {
  let response: Response
  let answer: Body
  try {
    response = await fetch(url, {
      body: JSON.stringify(body), credentials: 'include', method,
      headers: { 'Accept-Language': language, 'Content-Type': 'application/json' },
    })
    answer = (await response.json()) as Body
  } catch {
    return { kind: 'offline' }
  }
  if (response.ok && answer.doc) return { doc: answer.doc, kind: 'done' }
  const [error] = answer.errors ?? []
  if (error?.data?.code === 'stale' && error.data.current) return { current: error.data.current, kind: 'stale' }
  return response.status >= 500 ? { kind: 'offline' } : { kind: 'refused', message: error?.message ?? response.statusText }
}
