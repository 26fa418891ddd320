import type { RegionKind } from '../types'

/** What people and programs call a region, in the languages of the collections known; the first that fits. */
const LABELS: [RegionKind, RegExp][] = [
  ['advertisement', /advert|^ads?$|anzeige|publicit|annonce|廣告|广告/u],
  ['page-header', /page-?num|pagination|numbering|folio|running|^header|page-?header|masthead|titre-?courant|vacat|页眉|版头/u],
  ['page-footer', /footer|signature-?mark|catch-?word|quire|custode|页脚/u],
  ['crosshead', /sub-?head|cross-?head|inter-?title|intertitre|zwischen(?:titel|überschrift)|小标题/u],
  ['caption', /caption|legend|bildunterschrift|图片说明|圖片說明|图注/u],
  ['column-title', /column-?title|rubri[ck]|栏目/u],
  ['heading', /heading|headline|^head$|^(?:main-?)?title|^titre|überschrift|标题|標題/u],
  ['byline', /byline|^author|auteur|^credit$|署名/u],
  ['picture', /^(?:illustration|image|photo(?:graph)?|picture|graphic|figure|map|chart|drawing)(?:-?(?:region|zone))?$/u],
  ['text', /^(?:text|paragraph|main|body)/u],
]

/**
 * The kind that a label of a file means, or null where it tells nothing.
 *
 * `HeadingLine` → heading; `RunningTitleZone` → page-header; `page-number` → page-header; `Table` → null
 */
export function regionKindOf(label: string | undefined): RegionKind | null {
  if (!label) return null
  const name = label.trim().toLowerCase().replace(/[\s_]+/gu, '-')
  return LABELS.find(([, form]) => form.test(name))?.[0] ?? null
}
