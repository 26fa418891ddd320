import { articleAddress, publicationAddress, readingAddress } from './articleAddresses'
import { articleBodyHtml } from './articleBodyHtml'
import { articleTitle } from './articleTitle'
import type { FeedContent, FeedEntry, FeedTombstone } from './FeedContent'
import { LANGUAGE } from './LANGUAGE'
import { printedIn } from './printedIn'
import { type Xml, xml, xmlDocument } from './xml'

/** Atom wants somebody: an article without names is the newspaper's. */
const authors = ({ authors: named, publication }: FeedEntry['document']): Xml[] =>
  (named.length > 0 ? named : [publication]).map(({ name }) => xml`<author><name>${name}</name></author>\n`)

const entry = ({ changedAt, document, facts }: FeedEntry, base: string): Xml => xml`<entry>
<id>${articleAddress(base, document.id)}</id>
<title type="text">${articleTitle(document)}</title>
<published>${facts.firstAt}</published>
<updated>${changedAt}</updated>
${authors(document)}<category term="${document.publication.id}" scheme="${publicationAddress(base, '')}" label="${document.publication.name}"/>
<link rel="alternate" type="text/html" href="${readingAddress(base, document.id)}"/>
<link rel="alternate" type="application/json" href="${articleAddress(base, document.id)}"/>
<summary type="text">${printedIn(document)}</summary>
<content type="html">${articleBodyHtml(document, base).toString()}</content>
</entry>
`

/** RFC 6721: what readers and mirrors take away again. */
const tombstone = ({ at, id, reason }: FeedTombstone, base: string): Xml =>
  xml`<at:deleted-entry ref="${articleAddress(base, id)}" when="${at}">${reason && xml`<at:comment type="text">${reason}</at:comment>`}</at:deleted-entry>\n`

/** A feed as Atom (RFC 4287), with the full texts, and tombstones (RFC 6721) of what was withdrawn. */
export const atomFeed = ({ addresses, base, entries, title, tombstones, updatedAt }: FeedContent): string => xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${LANGUAGE}">
<id>${addresses.atom}</id>
<title type="text">${title}</title>
<updated>${updatedAt}</updated>
<link rel="self" type="application/atom+xml" href="${addresses.atom}"/>
<link rel="alternate" type="application/feed+json" href="${addresses.json}"/>
<link rel="alternate" type="text/html" href="${addresses.home}"/>
${entries.map((each) => entry(each, base))}${tombstones.map((each) => tombstone(each, base))}</feed>`)
