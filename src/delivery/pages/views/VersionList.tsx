import { articleAddress } from '../../../publishing/articleAddresses'
import { articlePath, versionPath } from '../addresses'
import { changesInWords, passageInWords } from '../article/changesInWords'
import type { ArticleModel } from '../article/readArticle'
import type { ListedVersion } from '../article/readVersions'
import { wereCaptionsAdded } from '../article/wereCaptionsAdded'
import { momentInWords } from '../inWords'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'

type Props = { visit: Visit; model: ArticleModel }

const said = ({ changes, isErased, isWithheld, number }: ListedVersion) => {
  if (isErased) return WORDS.erasedVersion
  if (isWithheld) return WORDS.withheldVersion
  if (number === 1) return WORDS.firstVersion
  return changes === null ? null : changesInWords(changes)
}

/** 更正说明: every version, and what it changed. */
export const VersionList = ({ model: { document: { id }, facts, versions }, visit: { href, say } }: Props) => (
  <section aria-labelledby="corrections" className="card">
    <h2 id="corrections">{say(wereCaptionsAdded(versions, 1) ? WORDS.versions : WORDS.corrections)}</h2>
    {versions.length < 2 ? null : (
      <ol className="versions" reversed>
        {versions.map((version) => {
          const { at, isErased, isWithheld, number, passages } = version
          const words = said(version)
          const name = say({ zh: `第 ${number} 个版本`, en: `Version ${number}` })
          return (
            <li key={number} value={number}>
              {number === facts.version || isErased || isWithheld
                ? <strong>{name}</strong>
                : <a href={href(facts.supersededBy === number ? articlePath(id) : versionPath(id, number))}>{name}</a>}
              {number === facts.version ? say(WORDS.thisVersion) : ''} <time dateTime={at}>{say(momentInWords(at))}</time>
              {words === null ? null : <p>{say(words)}</p>}
              {passages.length === 0 ? null : <ul className="passages">{passages.map((passage, index) => <li key={index}>{say(passageInWords(passage))}</li>)}</ul>}
            </li>
          )
        })}
      </ol>
    )}
    <p><a href={`${articleAddress('', id)}/corrections`}>{say(WORDS.correctionsData)}</a></p>
  </section>
)
