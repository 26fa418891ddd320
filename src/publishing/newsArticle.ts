import type { ImageObject, NewsArticle, PublicationIssue, WithContext } from 'schema-dts'

import { articleAddress, imageAddress, issueAddress, photoAddress, publicationAddress, readingAddress, selfAddress } from './articleAddresses'
import type { VersionFacts } from './articleResource'
import { LANGUAGE } from './LANGUAGE'
import { bodyText } from './plainText'
import { certaintyWords, pageWords } from './printedIn'
import type { ArticleDocument } from './PublicDocument'

const image = ({ caption, credit, image: file, photo }: ArticleDocument['photos'][number], base: string): ImageObject => ({
  '@type': 'ImageObject',
  '@id': photoAddress(base, photo),
  caption,
  ...(credit ? { creditText: credit } : {}),
  ...(file ? { contentUrl: imageAddress(base, file.id), encodingFormat: file.mimeType, width: `${file.width}`, height: `${file.height}` } : {}),
})

/** The paper of that day; schema.org has no member for how certain a date is, so words say it. */
const issueOf = ({ issue, publication }: ArticleDocument, base: string): PublicationIssue => {
  const certainty = certaintyWords(issue)
  return {
    '@type': 'PublicationIssue',
    '@id': issueAddress(base, issue.id),
    datePublished: issue.date,
    ...(certainty ? { description: certainty } : {}),
    isPartOf: { '@type': 'Newspaper', '@id': publicationAddress(base, publication.id), name: publication.name },
  }
}

/** `pageStart` is the number (版次) of the first page; articles that go on elsewhere (转版) name all in `pagination`. */
const pagesOf = ({ pages }: ArticleDocument) => {
  const [first] = pages
  const numbers = pages.flatMap(({ number }) => (number === null ? [] : [number]))
  return {
    ...(first && first.number !== null ? { pageStart: first.number } : {}),
    ...(numbers.length > 1 ? { pagination: numbers.join(', ') } : {}),
    ...(first && pageWords(first) ? { printPage: pageWords(first) } : {}),
    ...(first?.name ? { printSection: first.name } : {}),
  }
}

/**
 * An article as schema.org has it. `datePublished` is its first approval here, `dateModified` that of this version; the day it
 * was printed is that of the issue it is part of.
 */
export const newsArticle = (document: ArticleDocument, facts: VersionFacts, base: string): WithContext<NewsArticle> => {
  const { authors, dateline, headline, id, kicker, photos, subheadline } = document
  const others = [kicker, subheadline].filter((text): text is string => Boolean(text))
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': selfAddress(base, id, facts),
    url: readingAddress(base, id),
    mainEntityOfPage: readingAddress(base, id),
    inLanguage: LANGUAGE,
    ...(headline ? { headline } : {}),
    ...(others.length > 0 ? { alternativeHeadline: others } : {}),
    ...(authors.length > 0 ? { author: authors.map(({ name, role }) => ({ '@type': 'Person' as const, name, ...(role ? { jobTitle: role } : {}) })) } : {}),
    ...(dateline ? { dateline } : {}),
    articleBody: bodyText(document),
    datePublished: facts.firstAt,
    dateModified: facts.versionAt,
    version: facts.version,
    identifier: { '@type': 'PropertyValue', propertyID: 'sha256', value: facts.snapshot },
    correction: `${articleAddress(base, id)}/corrections`,
    ...(photos.length > 0 ? { image: photos.map((photo) => image(photo, base)) } : {}),
    ...pagesOf(document),
    isPartOf: issueOf(document, base),
  }
}

/** Ready for a `<script type="application/ld+json">` as well: no `<` is left that could end it. */
export const newsArticleJson = (document: ArticleDocument, facts: VersionFacts, base: string): string =>
  JSON.stringify(newsArticle(document, facts, base)).replace(/</gu, '\\u003c')
