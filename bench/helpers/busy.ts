import type { Api } from './Api'
import { dailyPage } from './dailyPage'

/** Work that goes on until it is ended; `done` of what it counts. */
export type Busy = { end: () => Promise<{ done: number }> }

/** So many at once, each beginning anew when it is through. What fails is thrown at the end. */
const keepBusy = (atOnce: number, work: (number: number) => Promise<void>): Busy => {
  let [begun, done, isOver] = [0, 0, false]
  const working = Promise.all(Array.from({ length: atOnce }, async () => {
    while (!isOver) {
      await work(begun++)
      done++
    }
  }))
  // It is looked at when it is ended.
  working.catch(() => undefined)
  return {
    end: async () => {
      isOver = true
      await working
      return { done }
    },
  }
}

const must = async (url: string): Promise<void> => {
  const response = await fetch(url)
  const text = await response.text()
  if (response.status !== 200) throw new Error(`${url} answers ${response.status}: ${text.slice(0, 300)}`)
}

/** Of the daily's sentences: in every article, and so the most there is to count. */
const COMMON = ['工作', '群众', '项目', '当地', '记者', '今年', '计划', '效果 OR 成效', '“工作人员”', '问题 研究']

/** Two at once search for what most texts have, with facets. */
export const busyWithSearches = (url: string): Busy =>
  keepBusy(2, (number) => must(`${url}/api/v1/search?q=${encodeURIComponent(COMMON[number % COMMON.length] ?? '')}&facets=true&limit=50`))

/** Five at once read lists of fifty articles as the admin does, with drafts and relations. */
export const busyAdmin = (editor: Api): Busy =>
  keepBusy(5, async (number) => void (await editor.must('GET', `/articles?limit=50&depth=1&draft=true&sort=-updatedAt&page=${(number % 4) + 1}`)))

const importPage = async (editor: Api, issue: string, number: number): Promise<void> => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ issue, number }))
  form.set('file', new File([new Uint8Array(dailyPage(number))], `busy-${number}.txt`, { type: 'text/plain' }))
  const response = await fetch(`${editor.url}/api/pages?depth=0`, { body: form, headers: { Authorization: `JWT ${editor.token}` }, method: 'POST' })
  const text = await response.text()
  if (response.status !== 201) throw new Error(`The import of a page answers ${response.status}: ${text.slice(0, 300)}`)
}

/** One page of eight articles after the other is imported, in the process that serves. @param first number of a page that is not there yet. */
export const busyImport = (editor: Api, issue: string, first: number): Busy => keepBusy(1, (number) => importPage(editor, issue, first + number))

