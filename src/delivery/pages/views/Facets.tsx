import type { SearchAnswer } from '../../search/SearchAnswer'
import { pageInWords } from '../inWords'
import { addressOf, without } from '../search/addressOf'
import type { Asked } from '../search/Asked'
import type { SearchModel } from '../search/readSearch'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'

type Values = NonNullable<SearchAnswer['facets']>
type Value = Values['author'][number]

/** Years stand in their order, everything else as it was counted. */
const byYear = (values: Value[]): Value[] => [...values].sort((a, b) => (a.value < b.value ? 1 : -1))

/** How many found articles there are of each newspaper, year, page and author, each a link to those alone. */
export const Facets = ({ facets, model: { asked }, visit: { href, say } }: { facets: Values; model: SearchModel; visit: Visit }) => {
  const from = without(asked)
  const groups: { name: string; values: Value[]; isChosen: boolean; label: (value: Value) => string; to: (value: string) => Asked }[] = [
    { name: say(WORDS.byPublication), values: facets.publication, isChosen: asked.publication !== undefined, label: ({ label, value }) => label ?? value, to: (value) => ({ ...from, publication: value }) },
    { name: say(WORDS.byYear), values: byYear(facets.year), isChosen: asked.from !== undefined || asked.to !== undefined, label: ({ value }) => value, to: (year) => ({ ...from, from: `${year}-01-01`, to: `${year}-12-31` }) },
    { name: say(WORDS.byPage), values: facets.page, isChosen: asked.page !== undefined, label: ({ value }) => say(pageInWords({ name: null, number: Number(value) })), to: (value) => ({ ...from, page: Number(value) }) },
    { name: say(WORDS.byAuthor), values: facets.author, isChosen: asked.author !== undefined, label: ({ label, value }) => label ?? value, to: (value) => ({ ...from, author: value }) },
  ]
  const open = groups.filter(({ isChosen, values }) => !isChosen && values.length > 0)
  return open.length === 0 && asked.hasPhoto ? null : (
    <aside aria-label={say(WORDS.narrow)} className="facets">
      {open.map(({ label, name, to, values }) => (
        <section key={name}>
          <h2>{name}</h2>
          <ul>
            {values.map((value) => (
              <li key={value.value}><a href={href(addressOf(to(value.value)))} rel="nofollow">{label(value)}</a> <small>{value.count}</small></li>
            ))}
          </ul>
        </section>
      ))}
      {asked.hasPhoto ? null : <p><a href={href(addressOf({ ...from, hasPhoto: true }))} rel="nofollow">{say(WORDS.onlyPhotos)}</a></p>}
    </aside>
  )
}
