import type { VersionFacts } from '../../../publishing/articleResource'
import { LANGUAGE } from '../../../publishing/LANGUAGE'
import type { ArticleDocument } from '../../../publishing/PublicDocument'
import { citationOf } from '../article/citationOf'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'

type Props = { visit: Visit; document: ArticleDocument; facts: VersionFacts }

export const Citation = ({ document, facts, visit }: Props) => (
  <section aria-labelledby="cite" className="card cite">
    <h2 id="cite">{visit.say(WORDS.cite)}</h2>
    <blockquote lang={LANGUAGE}>{citationOf(document, facts, visit.base)}</blockquote>
    <p className="hint">{visit.say(WORDS.citeHint)}</p>
    <p className="hint">{visit.say(WORDS.fingerprint)} <code>{facts.snapshot}</code></p>
  </section>
)
