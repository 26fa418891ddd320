import { MOST_Q } from '../../search/MOST_Q'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'

type Props = { visit: Visit; query?: string; isLarge?: boolean }

export const SearchBox = ({ isLarge, query, visit }: Props) => {
  const chosen = new URLSearchParams(visit.href('/').split('?')[1])
  return (
    <form action="/search" className={isLarge ? 'search large' : 'search'} method="get" role="search">
      <input aria-label={visit.say(WORDS.searchLabel)} defaultValue={query} maxLength={MOST_Q} name="q" placeholder={visit.say(WORDS.searchLabel)} type="search" />
      {[...chosen].map(([name, value]) => <input key={name} name={name} type="hidden" value={value} />)}
      <button type="submit">{visit.say(WORDS.search)}</button>
    </form>
  )
}
