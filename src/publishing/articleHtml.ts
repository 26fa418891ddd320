import { articleAddress, readingAddress, selfAddress, versionAddress } from './articleAddresses'
import { articleBodyHtml } from './articleBodyHtml'
import type { VersionFacts } from './articleResource'
import { articleTitle } from './articleTitle'
import { LANGUAGE } from './LANGUAGE'
import { printedIn } from './printedIn'
import type { ArticleDocument } from './PublicDocument'
import { withBreaks, type Xml, xml } from './xml'

const BR = xml`<br/>`

const line = (tag: 'h1' | 'p', name: string, text: string | null): Xml | null => {
  if (!text) return null
  return tag === 'h1' ? xml`<h1>${withBreaks(text, BR)}</h1>\n` : xml`<p class="${name}">${withBreaks(text, BR)}</p>\n`
}

const superseded = (document: ArticleDocument, { supersededBy }: VersionFacts, base: string): Xml | null =>
  supersededBy === null ? null : xml`<p class="superseded">此为旧版本；现行版本为 <a href="${readingAddress(base, document.id)}">第 ${supersededBy} 个版本</a>。</p>\n`

/** A moment that cannot be taken for one of another clock: `2026-11-22T16:30:05.120Z` → `2026-11-22 16:30 UTC` */
const minuteInUtc = (moment: string): string => `${moment.slice(0, 16).replace('T', ' ')} UTC`

/** An article as a whole, simple document without styles and scripts; the pages for readers are elsewhere. */
export const articleHtml = (document: ArticleDocument, facts: VersionFacts, base: string): string => {
  const { byline, headline, id, kicker, subheadline } = document
  return `<!DOCTYPE html>\n${xml`<html lang="${LANGUAGE}">
<head>
<meta charset="utf-8"/>
<title>${articleTitle(document)}</title>
<link rel="canonical" href="${facts.supersededBy === null ? readingAddress(base, id) : versionAddress(base, id, facts)}"/>
<link rel="alternate" type="application/json" href="${selfAddress(base, id, facts)}"/>
<link rel="version-history" href="${articleAddress(base, id)}/versions"/>
</head>
<body>
<article>
<header>
${line('p', 'kicker', kicker)}${line('h1', 'headline', headline)}${line('p', 'subheadline', subheadline)}${line('p', 'byline', byline)}</header>
${articleBodyHtml(document, base)}<footer>
<p class="printed">${printedIn(document)}</p>
<p class="version">第 ${facts.version} 个版本，<time datetime="${facts.versionAt}">${minuteInUtc(facts.versionAt)}</time>；<a href="${versionAddress(base, id, facts)}">${versionAddress(base, id, facts)}</a></p>
${superseded(document, facts, base)}</footer>
</article>
</body>
</html>`.toString()}\n`
}
