import { articleAddress, imageAddress, issueAddress, photoAddress, publicationAddress, readingAddress, readingVersionAddress, versionAddress } from './articleAddresses'
import { articleBodyHtml } from './articleBodyHtml'
import type { VersionFacts } from './articleResource'
import { articleTitle } from './articleTitle'
import { LANGUAGE } from './LANGUAGE'
import { bodyText } from './plainText'
import { pageWords } from './printedIn'
import type { ArticleDocument } from './PublicDocument'

/** The schema of ninjs 3.1 (IPTC, https://iptc.org/standards/ninjs/). */
export const NINJS_SCHEMA = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#'

type Said = { role: string; value: string }

/** What has a value, with the role it plays; ninjs has no names of its own for it. */
const said = (given: Record<string, string | null>): Said[] =>
  Object.entries(given).flatMap(([role, value]) => (value ? [{ role, value }] : []))

const rendition = (name: string, href: string, contentType: string) => ({ name, href, contentType })

const picture = ({ caption, credit, image, photo }: ArticleDocument['photos'][number], at: number, base: string) => ({
  name: `photo-${at + 1}`,
  rel: 'photo',
  uri: photoAddress(base, photo),
  type: 'picture' as const,
  descriptions: [{ role: 'caption', value: caption }],
  ...(credit ? { by: credit } : {}),
  ...(image ? { renditions: [{ ...rendition('original', imageAddress(base, image.id), image.mimeType), width: image.width, height: image.height }] } : {}),
})

/**
 * Where it was printed. ninjs knows times of an object but no day of a paper (`contentCreated` would claim an hour), so the
 * day stands among the descriptions, with how certain it is.
 */
const printed = ({ issue, pages }: ArticleDocument): Said[] => [
  ...said({ 'printed-date': issue.date, 'printed-date-certainty': issue.dateCertainty }),
  ...pages.map(pageWords).filter(Boolean).map((value) => ({ role: 'printed-page', value })),
]

const bodies = (document: ArticleDocument, base: string) => {
  const text = bodyText(document)
  return [
    { role: 'main', contentType: 'text/html', value: articleBodyHtml(document, base).toString() },
    { role: 'main', contentType: 'text/plain', charCount: [...text].length, value: text },
  ]
}

/**
 * An article as ninjs 3.1: headings by their roles, who wrote it and the newspaper as `infoSources`, photos as associations.
 * 电头 (dateline) opens the body, as printed.
 */
export const ninjs = (document: ArticleDocument, facts: VersionFacts, base: string) => {
  const { authors, byline, headline, id, kicker, photos, publication, subheadline } = document
  const { supersededBy } = facts
  const headlines = said({ kicker, main: headline, sub: subheadline })
  return {
    uri: articleAddress(base, id),
    standard: { name: 'ninjs', version: '3.1', schema: NINJS_SCHEMA },
    type: 'text' as const,
    representationType: 'full' as const,
    version: String(facts.version),
    firstCreated: facts.firstAt,
    versionCreated: facts.versionAt,
    pubStatus: 'usable' as const,
    language: LANGUAGE,
    title: articleTitle(document),
    ...(headlines.length > 0 ? { headlines } : {}),
    ...(byline ? { by: byline } : {}),
    ...(supersededBy === null ? {} : { edNote: `Superseded by version ${supersededBy}: ${articleAddress(base, id)}` }),
    descriptions: printed(document),
    infoSources: [
      { name: publication.name, role: 'newspaper', uri: publicationAddress(base, publication.id) },
      ...authors.map(({ name, role }) => ({ name, ...(role ? { role } : {}) })),
    ],
    bodies: bodies(document, base),
    renditions: [
      rendition('reading', supersededBy === null ? readingAddress(base, id) : readingVersionAddress(base, id, facts), 'text/html'),
      rendition('version', versionAddress(base, id, facts), 'application/json'),
      rendition('issue', issueAddress(base, document.issue.id), 'application/json'),
    ],
    ...(photos.length > 0 ? { associations: photos.map((photo, at) => picture(photo, at, base)) } : {}),
    altIds: [{ role: 'sha256', value: facts.snapshot }],
  }
}
