import { partsOfArticle } from '../../src/editorial/proofing'
import type { ServedPerson, Server } from './server'

export type DeskArticle = {
  body: unknown
  headline: string
  id: string
  kicker: string | null
  pages: string[]
  revision: number
  settledSuspects: string[] | null
  stage: string
}

export type DeskArticles = {
  /** The articles that the desk can show much of: with a headline and two paragraphs or more, in the order of the page. */
  all: () => Promise<DeskArticle[]>
  /** Saves an article with another first paragraph, over the API: as a machine has read it, or as somebody else has changed it. */
  change: (as: ServedPerson, article: Pick<DeskArticle, 'id'>, to: (text: string) => string) => Promise<void>
  stored: (id: string) => Promise<DeskArticle>
}

type Lexical = { root: { children: { children: { text: string }[] }[] } }

/** The articles of a served seed page. @param open the server and an editor, once they are there. */
export const deskArticles = (open: () => { editor: ServedPerson; server: Server }): DeskArticles => {
  const get = async (path: string) => {
    const { editor, server } = open()
    return (await server.rest('GET', path, { as: editor })).body
  }
  const stored: DeskArticles['stored'] = async (id) => (await get(`/articles/${id}?depth=0&draft=true`)) as unknown as DeskArticle
  return {
    stored,
    all: async () => {
      const { docs } = await get('/articles?depth=0&draft=true&limit=100&sort=order')
      return (docs as unknown as DeskArticle[]).filter((article) => article.headline && partsOfArticle(article).filter(({ role }) => role === 'paragraph').length > 1)
    },
    change: async (as, { id }, to) => {
      const { body, revision } = await stored(id)
      const changed = structuredClone(body) as Lexical
      const first = changed.root.children[0]?.children[0]
      if (!first) throw new Error('The article has no paragraph to change.')
      first.text = to(first.text)
      const { status, text } = await open().server.rest('PATCH', `/articles/${id}?draft=true&depth=0`, { as, body: { body: changed, revision } })
      if (status !== 200) throw new Error(text)
    },
  }
}
