import { bodyParts } from '../../src/editorial/lexicalBody'
import type { Api } from './Api'
import type { Acknowledged } from './editors'

export type Loss = { characters: number; doubled: number; entries: number; examples: string[] }

type Entry = { action: string; toRevision: number }

const entriesOf = async (api: Api, article: string): Promise<Entry[]> => {
  const entries: Entry[] = []
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await api.must('GET', `/log?where[document][equals]=articles:${article}&sort=seq&limit=100&page=${page}`)
    entries.push(...(docs as Entry[]))
    if (!hasNextPage) return entries
  }
}

/**
 * What of the acknowledged edits is not there any more: their characters in the text as it stands, and their entry in the
 * log, at the revision that the answer named.
 * @param unanswered how many saves broke off without an answer: so many edits may stand there that nobody was told of.
 */
export const lostCharacters = async (api: Api, articles: readonly string[], acknowledged: readonly Acknowledged[], unanswered: number): Promise<Loss> => {
  const loss: Loss = { characters: 0, doubled: 0, entries: 0, examples: [] }
  for (const article of articles) {
    const own = acknowledged.filter((each) => each.article === article)
    const { body, revision } = await api.must('GET', `/articles/${article}?depth=0&draft=true`)
    const text = bodyParts(body).map((part) => part.text).join('\n')
    const edits = new Set((await entriesOf(api, article)).filter(({ action }) => action === 'edit').map(({ toRevision }) => toRevision))
    for (const { revision: made, token } of own) {
      const times = text.split(token).length - 1
      if (times === 0) loss.characters += [...token].length
      if (times > 1) loss.doubled++
      if (!edits.has(made)) loss.entries++
      if (times !== 1 || !edits.has(made)) loss.examples.push(`${article} revision ${made}: ${token} stands there ${times} times`)
    }
    const beyond = edits.size - own.length
    if (beyond < 0 || beyond > unanswered || revision !== edits.size + 1) loss.examples.push(`${article}: ${own.length} acknowledged, ${edits.size} in the log, revision ${revision}`)
  }
  return loss
}
