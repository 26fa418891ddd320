import { articleAddress, imageAddress, issueAddress, pageAddress, versionAddress } from './articleAddresses'
import type { VersionFacts } from './articleResource'
import { articleTitle } from './articleTitle'
import { LANGUAGE } from './LANGUAGE'
import { certaintyWords, pageWords } from './printedIn'
import type { ArticleDocument } from './PublicDocument'
import { attribute, withBreaks, type Xml, xml, xmlDocument } from './xml'

const LB = xml`<lb/>`

/** `@cert`: of a date that the paper itself does not say. */
const CERT: Record<string, string> = { inferred: 'medium', uncertain: 'low' }

const HEADS = [['kicker', 'kicker'], ['headline', 'main'], ['subheadline', 'sub']] as const

const titles = (document: ArticleDocument): Xml[] => {
  const found = HEADS.flatMap(([name, type]) => (document[name] ? [xml`<title level="a" type="${type}">${document[name]}</title>`] : []))
  return found.length > 0 ? found : [xml`<title level="a">${articleTitle(document)}</title>`]
}

const author = ({ name, role }: ArticleDocument['authors'][number]): Xml =>
  xml`<author><name>${name}</name>${role && xml`<roleName>${role}</roleName>`}</author>`

/** 版次 in `@n`, 版次 and 版名 as words; a page of which neither is known is pointed at. */
const pageScope = (page: ArticleDocument['pages'][number], base: string): Xml => {
  const [address, words] = [pageAddress(base, page.id), pageWords(page)]
  return xml`<biblScope unit="page"${attribute('n', page.number)}>${words ? xml`<ref target="${address}">${words}</ref>` : xml`<ptr target="${address}"/>`}</biblScope>`
}

/** The newspaper it was printed in. */
const source = (document: ArticleDocument, base: string): Xml => {
  const { authors, issue, pages, publication } = document
  const certainty = certaintyWords(issue)
  return xml`<bibl type="newspaper">${titles(document)}${authors.map(author)}<title level="j">${publication.name}</title><date${
    attribute('when', issue.date)}${attribute('cert', CERT[issue.dateCertainty])}>${issue.date}</date>${
    certainty && xml`<note type="date">${certainty}</note>`}${pages.map((page) => pageScope(page, base))}<ptr target="${issueAddress(base, issue.id)}"/></bibl>`
}

/** That it is an old version, and which one has taken its place. */
const superseded = ({ id }: ArticleDocument, { supersededBy }: VersionFacts, base: string): Xml | null =>
  supersededBy === null ? null : xml`<notesStmt><note type="superseded">此为旧版本；现行版本为<ref target="${articleAddress(base, id)}">第 ${supersededBy} 个版本</ref>。</note></notesStmt>\n`

const header = (document: ArticleDocument, facts: VersionFacts, base: string): Xml => xml`<teiHeader>
<fileDesc>
<titleStmt>${titles(document)}${document.authors.map(author)}</titleStmt>
<editionStmt><edition n="${facts.version}"><date when="${facts.versionAt}">${facts.versionAt}</date></edition></editionStmt>
<publicationStmt><distributor><ref target="${base}/">${base}</ref></distributor><date type="first" when="${facts.firstAt}">${facts.firstAt}</date>
<idno type="URI">${articleAddress(base, document.id)}</idno><idno type="version">${versionAddress(base, document.id, facts)}</idno>
<idno type="sha256">${facts.snapshot}</idno></publicationStmt>
${superseded(document, facts, base)}<sourceDesc>${source(document, base)}</sourceDesc>
</fileDesc>
<profileDesc><langUsage><language ident="${LANGUAGE}">中文</language></langUsage></profileDesc>
</teiHeader>`

type Part = ArticleDocument['body'][number]

const paragraph = ({ kind, text }: Part): Xml =>
  kind === 'note' ? xml`<note type="editorial">${withBreaks(text, LB)}</note>\n` : xml`<p>${withBreaks(text, LB)}</p>\n`

/** Each crosshead (小标题) begins a division, which ends where the next begins. */
const divisions = (body: Part[]): { head: string | null; parts: Part[] }[] =>
  body.reduce<{ head: string | null; parts: Part[] }[]>((found, part) => {
    if (part.kind === 'crosshead') return [...found, { head: part.text, parts: [] }]
    found.at(-1)?.parts.push(part)
    return found
  }, [{ head: null, parts: [] }])

const division = ({ head, parts }: { head: string | null; parts: Part[] }): Xml =>
  head === null ? xml`${parts.map(paragraph)}` : xml`<div type="section"><head>${withBreaks(head, LB)}</head>\n${parts.map(paragraph)}</div>\n`

const figure = ({ caption, credit, image }: ArticleDocument['photos'][number], base: string): Xml => xml`<figure>${
  image && xml`<graphic url="${imageAddress(base, image.id)}" mimeType="${image.mimeType}" width="${image.width}px" height="${image.height}px"/>`
}<p>${withBreaks(caption, LB)}</p>${credit && xml`<byline>${credit}</byline>`}</figure>\n`

/**
 * An article as TEI P5 (https://tei-c.org/guidelines/p5/): in its header the newspaper (`sourceDesc/bibl`) with the printed day
 * and how certain it is (`@cert`), and the version; then its headings (引题 `kicker`, 主题 `main`, 副题 `sub`), the text with a
 * division from each crosshead on, 编者按 as notes, and the photos. 电头 opens the text, as printed.
 */
export const tei = (document: ArticleDocument, facts: VersionFacts, base: string): Xml => xml`<TEI xmlns="http://www.tei-c.org/ns/1.0">
${header(document, facts, base)}
<text xml:lang="${LANGUAGE}">
<body>
<div type="article">
${HEADS.map(([name, type]) => document[name] && xml`<head type="${type}">${withBreaks(document[name], LB)}</head>\n`)}${
  document.byline && xml`<byline>${withBreaks(document.byline, LB)}</byline>\n`}${
  divisions(document.body).map(division)}${document.photos.map((photo) => figure(photo, base))}</div>
</body>
</text>
</TEI>`

/** {@link tei} as a whole document. */
export const teiDocument = (document: ArticleDocument, facts: VersionFacts, base: string): string => xmlDocument(tei(document, facts, base))
