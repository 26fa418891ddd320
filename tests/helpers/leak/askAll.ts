const AT_ONCE = 8

/** Asks every question and keeps the answers by question. */
export const askAll = async <Q extends string>(questions: Q[], ask: (question: Q) => Promise<string>): Promise<Map<Q, string>> => {
  const answers = new Map<Q, string>()
  const waiting = [...new Set(questions)]
  const one = async (): Promise<void> => {
    for (let question = waiting.pop(); question !== undefined; question = waiting.pop()) {
      answers.set(question, await ask(question))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return answers
}
