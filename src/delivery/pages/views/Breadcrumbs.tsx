import { LANGUAGE } from '../../../publishing/LANGUAGE'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'

type Props = { visit: Visit; steps: { href: string; text: string; isForeign?: boolean }[] }

/** The way up from here. `isForeign`: words of the newspaper, Chinese in both languages. */
export const Breadcrumbs = ({ steps, visit }: Props) => (
  <nav aria-label={visit.say(WORDS.breadcrumbs)} className="crumbs">
    <ol>
      <li><a href={visit.href('/')}>{visit.say(WORDS.home)}</a></li>
      {steps.map(({ href, isForeign, text }) => (
        <li key={href}><a href={visit.href(href)} lang={isForeign ? LANGUAGE : undefined}>{text}</a></li>
      ))}
    </ol>
  </nav>
)
