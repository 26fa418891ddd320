import { articleAddress } from '../../../publishing/articleAddresses'
import type { VersionFacts } from '../../../publishing/articleResource'
import { articleTitle } from '../../../publishing/articleTitle'
import { newsArticleJson } from '../../../publishing/newsArticle'
import type { ArticleDocument } from '../../../publishing/PublicDocument'
import { articlePath, imagePath } from '../addresses'
import { FORMATS } from '../article/FORMATS'
import type { Visit } from '../Visit'

type Props = { visit: Visit; document: ArticleDocument; facts: VersionFacts }

/** What programs are told of an article: other formats, versions, Open Graph, JSON-LD. */
export const ArticleHead = ({ document, facts, visit: { base, say } }: Props) => {
  const api = articleAddress('', document.id)
  const picture = document.photos.find(({ image }) => image !== null)?.image
  return (
    <>
      {FORMATS.map(({ name, suffix, type }) => <link href={`${api}${suffix}`} key={suffix} rel="alternate" title={say(name)} type={type} />)}
      <link href={`${api}/versions`} rel="version-history" />
      {facts.supersededBy === null ? null : <link href={articlePath(document.id)} rel="latest-version" />}
      <meta content="article" property="og:type" />
      <meta content={articleTitle(document)} property="og:title" />
      <meta content={base + articlePath(document.id)} property="og:url" />
      <meta content={document.publication.name} property="og:site_name" />
      {picture ? <meta content={base + imagePath(picture.id, 1200)} property="og:image" /> : null}
      <meta content={facts.firstAt} property="article:published_time" />
      <meta content={facts.versionAt} property="article:modified_time" />
      <script dangerouslySetInnerHTML={{ __html: newsArticleJson(document, facts, base) }} type="application/ld+json" />
    </>
  )
}
