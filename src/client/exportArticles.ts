import { answered } from './answered'
import type { Article, ArticleFilter, Http } from './Http'

export type Exported = {
  /** The articles as they come over the line; to be walked once. It throws when the file breaks off. */
  articles: AsyncGenerator<Article, void>
  /** Where `mirror` or `changesSince` goes on, for what changes while the export is read and after it. */
  next: string
}

const linesOf = async function* (bytes: ReadableStream<Uint8Array>): AsyncGenerator<string, void> {
  const reader = bytes.pipeThrough(new DecompressionStream('gzip') as unknown as ReadableWritablePair<Uint8Array, Uint8Array>).getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } finally {
    await reader.cancel()
  }
}

/**
 * Everything that a filter finds as one file, unpacked as it comes: the quickest way to a first copy.
 * @param after goes on after the article with this id, when an export broke off there.
 * @throws {ProblemError} 400 `parameter`.
 */
export const exportArticles = async (http: Http, { after, ...filter }: ArticleFilter & { after?: string } = {}): Promise<Exported> => {
  const asked = http.GET('/api/v1/export.jsonl.gz', { params: { query: { ...filter, ...(after === undefined ? {} : { after }) } }, parseAs: 'stream' })
  const [bytes, { response }] = await Promise.all([answered(asked), asked])
  const next = /[?&]since=([\w.-]+)/u.exec(response.headers.get('link') ?? '')?.[1]
  if (next === undefined) throw new Error('The export does not say where its changes begin: a proxy has taken out its header “Link”.')
  const articles = async function* (): AsyncGenerator<Article, void> {
    for await (const line of linesOf(bytes)) yield JSON.parse(line) as Article
  }
  return { articles: articles(), next }
}
