import { Fragment } from 'react'

import { articleAddress } from '../../../publishing/articleAddresses'
import { LANGUAGE } from '../../../publishing/LANGUAGE'
import { imagePath, issuePath, publicationPath, searchPath } from '../addresses'
import { FORMATS } from '../article/FORMATS'
import { pageHref } from '../article/pageHref'
import type { ArticleModel } from '../article/readArticle'
import { issueDayInWords, momentInWords, pageInWords } from '../inWords'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'
import { Certainty, CertaintyNote } from './Certainty'

type Props = { visit: Visit; model: ArticleModel }

const Printed = ({ model: { document, facts }, visit }: Props) => {
  const { issue, pages, publication } = document
  const { href, say } = visit
  const day = facts.supersededBy === null ? issue.date : `~${issue.id}`
  return (
    <>
      <a href={href(publicationPath(publication.id))} lang={LANGUAGE}>{publication.name}</a>{' '}
      <a href={href(issuePath(publication.id, day))}><time dateTime={issue.date}>{say(issueDayInWords(issue.date))}</time></a>{' '}
      <Certainty of={issue.dateCertainty} visit={visit} />
      {pages.map((page, index) => (
        <Fragment key={page.id}>{index === 0 ? ' ' : say({ zh: '、', en: ', ' })}<a href={href(pageHref(document, facts, page))}>{say(pageInWords(page))}</a></Fragment>
      ))}
    </>
  )
}

const Authors = ({ model: { document: { authors } }, visit }: Props) => (
  <>
    {authors.map(({ name, role }, index) => (
      <Fragment key={index}>
        {index === 0 ? null : visit.say({ zh: '、', en: ', ' })}
        <span lang={LANGUAGE}><a href={visit.href(searchPath({ q: `author:"${name}"` }))}>{name}</a>{role === null ? null : `（${role}）`}</span>
      </Fragment>
    ))}
  </>
)

const Facsimiles = ({ model: { companions }, visit }: Props) => (
  <>
    {companions.flatMap(({ image, page }) => {
      if (image === null) return []
      const label = `${visit.say(WORDS.facsimileOpen)} · ${visit.say(pageInWords(page))}`
      const scale = 160 / Math.max(image.width, image.height)
      return [(
        <a className="facsimile" href={imagePath(image.id, 3000)} key={page.id}>
          <img alt={label} height={Math.round(image.height * scale)} loading="lazy" src={imagePath(image.id, 320)} width={Math.round(image.width * scale)} />
        </a>
      )]
    })}
  </>
)

/** Where it was printed, who wrote it, which version it is, what else there is of it. */
export const ArticleFacts = ({ model, visit }: Props) => {
  const { companions, document, facts } = model
  const { say } = visit
  return (
    <section aria-labelledby="printed" className="card">
      <h2 id="printed">{say(WORDS.printed)}</h2>
      <dl>
        <div><dt>{say(WORDS.printedIn)}</dt><dd><Printed model={model} visit={visit} /><CertaintyNote of={document.issue.dateCertainty} visit={visit} /></dd></div>
        {document.authors.length === 0 ? null : <div><dt>{say(WORDS.authors)}</dt><dd><Authors model={model} visit={visit} /></dd></div>}
        <div>
          <dt>{say(WORDS.published)}</dt>
          <dd><time dateTime={facts.versionAt}>{say(momentInWords(facts.versionAt))}</time>{say({ zh: `，第 ${facts.version} 个版本`, en: `, version ${facts.version}` })}</dd>
        </div>
        <div className="screen">
          <dt>{say(WORDS.formats)}</dt>
          <dd className="list">{FORMATS.map(({ name, suffix, type }) => <a href={articleAddress('', document.id) + suffix} key={suffix} rel="alternate" type={type}>{say(name)}</a>)}</dd>
        </div>
        {companions.some(({ image }) => image !== null)
          ? <div className="screen"><dt>{say(WORDS.facsimile)}</dt><dd><Facsimiles model={model} visit={visit} /></dd></div>
          : null}
      </dl>
    </section>
  )
}
