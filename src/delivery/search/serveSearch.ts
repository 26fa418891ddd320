import { parentPort } from 'node:worker_threads'

import { Problem } from '../Problem'
import type { SearchAnswer } from './SearchAnswer'
import type { SearchCall, SearchReply } from './SearchMessage'
import type { SearchQuestion } from './SearchQuestion'

const said = (id: number, error: unknown): SearchReply => {
  if (!(error instanceof Problem)) return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  const { code, headers, more, status, text } = error
  return { id, problem: { code, headers, more, status, text } }
}

/**
 * The thread's half of `SearchThread.ts`: answers one question after the other.
 * @param answer `answerSearch` on the read model as it is at each question.
 */
export const serveSearch = (answer: (question: SearchQuestion) => SearchAnswer): void => {
  parentPort?.on('message', ({ id, question }: SearchCall) => {
    let reply: SearchReply
    try {
      reply = { id, answer: answer(question) }
    } catch (error) {
      reply = said(id, error)
    }
    parentPort?.postMessage(reply)
  })
  parentPort?.postMessage({ ready: true } satisfies SearchReply)
}
