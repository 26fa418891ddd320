import { articleAddress, issueAddress, readingAddress } from './articleAddresses'
import { articleTitle } from './articleTitle'
import { LANGUAGE } from './LANGUAGE'
import { printedIn } from './printedIn'
import type { ArticleDocument } from './PublicDocument'
import { type Xml, xml } from './xml'

/**
 * An article as unqualified Dublin Core, as OAI-PMH has it. `dc:date` is the printed day; how certain it is stands in
 * `dc:source`, in words.
 */
export const dublinCore = (document: ArticleDocument, base: string): Xml => {
  const { authors, headline, id, issue, kicker, publication, subheadline } = document
  const titles = [headline ?? articleTitle(document), kicker, subheadline].filter((title, at, all) => title && all.indexOf(title) === at)
  return xml`<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
${titles.map((title) => xml`<dc:title>${title}</dc:title>\n`)}${authors.map(({ name }) => xml`<dc:creator>${name}</dc:creator>\n`)}<dc:publisher>${publication.name}</dc:publisher>
<dc:date>${issue.date}</dc:date>
<dc:type>Text</dc:type>
<dc:format>text/html</dc:format>
<dc:identifier>${readingAddress(base, id)}</dc:identifier>
<dc:identifier>${articleAddress(base, id)}</dc:identifier>
<dc:source>${printedIn(document)}</dc:source>
<dc:language>${LANGUAGE}</dc:language>
<dc:relation>${issueAddress(base, issue.id)}</dc:relation>
</oai_dc:dc>`
}
