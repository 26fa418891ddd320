import type { Article } from '../../../../src/client'
import type { EditorialSource } from '../../../../src/delivery/source/EditorialSource'
import type { ArticleDocument } from '../../../../src/publishing/PublicDocument'
import type { App } from '../../app'

/** What a copy of an article has to agree in: which version it is, and what it says. */
export type Copied = { id: string; snapshot: string; text: { publication: string }; version: number }

const textOf = ({ authors, body, byline, dateline, headline, issue, kicker, pages, publication, subheadline }: Article | ArticleDocument, captions: string[]) => ({
  authors, body, byline, captions, dateline, headline, kicker, subheadline,
  date: issue.date, dateCertainty: issue.dateCertainty, pages: pages.map(({ id }) => id), publication: publication.name,
})

export const copied = (article: Article): Copied => ({
  id: article.id, snapshot: article.snapshot, version: article.version, text: textOf(article, article.photos.map(({ caption, id }) => `${id} ${caption}`)),
})

/** The public documents that the log names for each article, oldest first: its versions. */
const versionsInLog = async (source: EditorialSource): Promise<Map<string, string[]>> => {
  const versions = new Map<string, string[]>()
  for (const { document, snapshot } of await source.entriesAfter(0, 100_000)) {
    const [collection, id = ''] = document.split(':')
    if (collection !== 'articles' || snapshot === null) continue
    const known = versions.get(id) ?? []
    if (known.at(-1) !== snapshot) versions.set(id, [...known, snapshot])
  }
  return versions
}

/**
 * What the editorial database says is approved, with nothing of the delivery in between: ids and snapshots as Payload's own
 * API tells anonymous readers, versions as the log has them, texts as the snapshots say.
 * @returns the newest version of each public article by its id, and every version of it.
 */
export const approvedSet = async (app: App, source: EditorialSource): Promise<{ current: Map<string, Copied>; versions: Map<string, Copied[]> }> => {
  const { docs, totalDocs } = (await app.rest('GET', '/articles?depth=0&limit=100')).body as { docs: { headline: string; id: string; snapshot: string }[]; totalDocs: number }
  if (docs.length !== totalDocs) throw new Error(`${totalDocs} articles do not go into one answer.`)
  const inLog = await versionsInLog(source)
  const json = await source.snapshots([...new Set([...inLog.values()].flat())])
  const versions = new Map(docs.map(({ id }) => [id, (inLog.get(id) ?? []).map((snapshot, i) => {
    const document = JSON.parse(json.get(snapshot) ?? 'null') as ArticleDocument
    return { id, snapshot, version: i + 1, text: textOf(document, document.photos.map(({ caption, photo }) => `${photo} ${caption}`)) }
  })]))
  const current = new Map(docs.map(({ headline, id, snapshot }) => {
    const last = versions.get(id)?.at(-1)
    if (last?.snapshot !== snapshot || !JSON.stringify(last.text).includes(headline)) throw new Error(`${id}: the log and Payload’s own API differ.`)
    return [id, last]
  }))
  return { current, versions }
}
