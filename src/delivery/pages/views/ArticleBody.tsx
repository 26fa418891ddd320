import type { BodyPart } from '../../../editorial/lexicalBody'
import { LANGUAGE } from '../../../publishing/LANGUAGE'
import type { ArticleDocument } from '../../../publishing/PublicDocument'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'
import { Picture } from './Picture'
import { Words } from './Words'

type Props = { visit: Visit; document: ArticleDocument }

/** 引题, headline and 副题, and who wrote it, as they were printed. */
const Heading = ({ document: { byline, headline, kicker, subheadline }, visit: { isVertical, say } }: Props) => (
  <header>
    <hgroup>
      {kicker === null ? null : <p className="kicker"><Words isVertical={isVertical} text={kicker} /></p>}
      {headline === null
        ? <h1 className="untitled">{say(WORDS.untitled)}</h1>
        : <h1 className={headline.length > 34 ? 'long' : undefined}><Words isVertical={isVertical} text={headline} /></h1>}
      {subheadline === null ? null : <p className="subheadline"><Words isVertical={isVertical} text={subheadline} /></p>}
    </hgroup>
    {byline === null ? null : <p className="byline"><Words isVertical={isVertical} text={byline} /></p>}
  </header>
)

/** 电头 stands at the head of the first paragraph, most often in its text already. */
const Paragraph = ({ dateline, isVertical, text }: { dateline: string | null; isVertical: boolean; text: string }) => {
  if (dateline === null) return <p><Words isVertical={isVertical} text={text} /></p>
  const rest = text.startsWith(dateline) ? text.slice(dateline.length) : `\u3000${text}`
  return <p><span className="dateline"><Words isVertical={isVertical} text={dateline} /></span><Words isVertical={isVertical} text={rest} /></p>
}

const Part = ({ part: { kind, text }, dateline, visit }: { part: BodyPart; dateline: string | null; visit: Visit }) => {
  const { isVertical } = visit
  if (kind === 'crosshead') return <h2><Words isVertical={isVertical} text={text} /></h2>
  if (kind === 'note') return <aside aria-label={visit.say(WORDS.note)} className="note"><p><Words isVertical={isVertical} text={text} /></p></aside>
  return <Paragraph dateline={dateline} isVertical={isVertical} text={text} />
}

/** The article itself; upright, it is a region of its own that is read from the right and turned downwards. */
export const ArticleBody = ({ document, visit }: Props) => {
  const { body, dateline, photos } = document
  // Upright, a picture would push the text off the first screen of a narrow window.
  const first = visit.isVertical ? 0 : 1
  const [lead, others] = [first === 1 ? photos[0] : undefined, photos.slice(first)]
  const opens = body.findIndex(({ kind }) => kind === 'paragraph')
  const region = visit.isVertical ? { 'aria-label': visit.say(WORDS.textRegion), role: 'region', tabIndex: 0 } : {}
  return (
    <div className="text" {...region} lang={LANGUAGE}>
      <Heading document={document} visit={visit} />
      {lead ? <Picture {...lead} isFirst visit={visit} /> : null}
      {opens < 0 && dateline !== null ? <p className="dateline">{dateline}</p> : null}
      {body.map((part, index) => <Part dateline={index === opens ? dateline : null} key={index} part={part} visit={visit} />)}
      {others.map((photo, index) => <Picture key={index} {...photo} visit={visit} />)}
    </div>
  )
}
