import type { BasePayload, TypedUser, Where } from 'payload'

import { PROOFREAD, type Proofread } from '../workflow/collections'
import { label } from '../fields/label'
import type { Words } from './shared/useWords'
import { waitingPages } from './waitingPages'

type Props = { i18n: { language: string }; payload: BasePayload; user?: TypedUser | null }

const WORDS = {
  articles: label('稿件', 'Articles'),
  captions: label('图片说明', 'Captions'),
  heading: label('待办', 'Waiting'),
  pages: label('版面', 'Pages'),
  queue: label('打开校对队列', 'Open the proofreading queue'),
  nothing: label('没有待办。导入一个版面，稿件就会出现在这里。', 'Nothing is waiting. Import a page, and its articles appear here.'),
}

type Pile = { field: string; name: string; value: string; words: Words }

const pilesOf = (user: TypedUser): Pile[] => [
  { name: 'mine', field: 'assignee', value: String(user.id), words: label('我在校对', 'I am proofreading') },
  { name: 'unproofed', field: 'stage', value: 'unproofed', words: label('未校', 'Unproofed') },
  { name: 'proofed', field: 'stage', value: 'proofed', words: label('等待批准', 'Waiting for approval') },
  { name: 'problems', field: 'hasProblem', value: 'true', words: label('有问题', 'With a problem') },
]

const linkOf = (admin: string, collection: Proofread, { field, value }: Pile): string =>
  `${admin}/collections/${collection}?where[or][0][and][0][${field}][equals]=${encodeURIComponent(value)}`

/** What waits for this person, with the way to it; above Payload's dashboard. */
export const Waiting = async ({ i18n, payload, user }: Props) => {
  if (!user) return null
  const say = (words: Words): string => (i18n.language.startsWith('zh') ? words.zh : words.en)
  const count = async (collection: Proofread, { field, value }: Pile): Promise<number> => {
    const where: Where = { [field]: { equals: field === 'hasProblem' ? true : value } }
    return (await payload.count({ collection, overrideAccess: false, user, where })).totalDocs
  }
  const piles = pilesOf(user)
  const rows = await Promise.all(
    PROOFREAD.map(async (collection) => ({
      collection,
      counts: await Promise.all(piles.map((pile) => count(collection, pile))),
    })),
  )
  const lines = await waitingPages(payload, user)
  const isNothing = lines.length === 0 && rows.every(({ counts }) => counts.every((n) => n === 0))

  return (
    <section aria-label={say(WORDS.heading)} className="waiting">
      <h2>{say(WORDS.heading)}</h2>
      <p><a className="waiting__queue" href={`${payload.config.routes.admin}/queue`}>{say(WORDS.queue)}</a></p>
      {isNothing ? (
        <p>{say(WORDS.nothing)}</p>
      ) : (
        rows.map(({ collection, counts }) => (
          <div className="waiting__row" key={collection}>
            <h3>{say(WORDS[collection])}</h3>
            <ul>
              {piles.map((pile, index) => (
                <li key={pile.name}>
                  <a data-pile={`${collection}-${pile.name}`} href={linkOf(payload.config.routes.admin, collection, pile)}>
                    <strong>{counts[index]}</strong> {say(pile.words)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))
      )}
      {lines.length > 0 && (
        <div className="waiting__row">
          <h3>{say(WORDS.pages)}</h3>
          <ul>
            {lines.map(({ count: n, href, name, words }) => (
              <li key={name}><a data-pile={`pages-${name}`} href={href}><strong>{n}</strong> {say(words)}</a></li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
