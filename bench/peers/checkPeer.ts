import { ask } from './ask'
import { composeArticles } from './composeArticles'
import type { Peer } from './Peer'

type Item = { body?: string; headline?: string } & Record<string, unknown>

/**
 * What is measured must be what is meant: anybody gets all articles, ten in a list, each with its whole text.
 * @returns the address of one of them, without the server's.
 * @throws saying what is answered instead.
 */
export const checkPeer = async ({ id, items, listOfTen, name, total }: Peer, url: string, articles: number): Promise<string> => {
  const bodies = new Map((await composeArticles(articles)).map(({ body, headline }) => [headline, body]))
  const isWhole = ({ body, headline }: Item): boolean => body !== undefined && body === bodies.get(headline ?? '')
  const held = await total(url)
  const { data: list } = await ask<{ data: Item[] }>(`${url}${listOfTen}`)
  const path = `${items}/${String(list[0]?.[id])}`
  const { data: item } = await ask<{ data: Item }>(`${url}${path}`)
  if (held === articles && list.length === Math.min(10, articles) && [...list, item].every(isWhole)) return path
  throw new Error(`${name} does not answer as it must: ${held} articles instead of ${articles}, ${list.filter(isWhole).length} whole of ${list.length} in a list: ${JSON.stringify(item).slice(0, 300)}`)
}
