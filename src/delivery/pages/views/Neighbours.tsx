import type { ReactNode } from 'react'

import type { Visit } from '../Visit'

type Side = { href: string; label: string; text: ReactNode } | null

type Props = { visit: Visit; label: string; previous: Side; next: Side }

/** What comes before and after. */
export const Neighbours = ({ label, next, previous, visit }: Props) =>
  previous === null && next === null ? null : (
    <nav aria-label={label} className="neighbours">
      {previous === null ? null : <a className="previous" href={visit.href(previous.href)} rel="prev"><small>{previous.label}</small> {previous.text}</a>}
      {next === null ? null : <a className="next" href={visit.href(next.href)} rel="next"><small>{next.label}</small> {next.text}</a>}
    </nav>
  )
