import type { GivenPart, GivenUnit } from '../types'
import type { MetsArea, MetsDiv, MetsDocument } from './MetsDocument'

/** A unit of the logical map before it is known what lines its areas are. */
export interface LogicalUnit {
  id: string
  kind: GivenUnit['kind']
  label: string
  parts: { role: GivenPart['role']; areas: MetsArea[] }[]
}

/** What types mean as a part of a unit, in the profiles known (docWorks, ENMAP, Veridian); others tell nothing. */
const ROLES: [GivenPart['role'], RegExp][] = [
  ['subheadline', /^(?:sub(?:headline|title|heading)|underline)s?$/u],
  ['kicker', /^(?:overline|kicker|pretitle|overtitle|rooftitle|supertitle)s?$/u],
  ['crosshead', /^(?:crosshead(?:ing)?|intertitle|subhead)s?$/u],
  ['headline', /^(?:heading|headline|title|maintitle|articletitle|head)s?$/u],
  ['byline', /^(?:authors?|byline|creator|credit)$/u],
  ['caption', /^(?:caption|legend|illustration|image|picture|photo|photograph|figure|map|chart|cartoon|drawing|graphic)s?$/u],
  ['body', /^(?:body|bodycontent|paragraph|para|table|list|footnote|quote|verse|stanza)s?$/u],
]
const PHOTO = /^(?:illustration|image|picture|photo|photograph|figure|map|chart|cartoon|drawing|graphic)s?$/u
const ADVERTISEMENT = /^(?:advert\w*|ads?|classifieds?|anzeigen?|publicit\w*)$/u
const FURNITURE = /^(?:titlesection|masthead|nameplate|publishingstmt|imprint|(?:page|running)?(?:header|footer|title)|pagenumber|runningtitle|tableofcontents|toc|colophon|printspace)$/u
const ARTICLE = /article/u
/** Divs that only hold units. */
const CONTAINER = /^(?:newspaper|newspaperissue|periodical|serial|monograph|volume|issue|edition|supplement|contents?|\w*section|part|year|month|day|page|\w*group|frontmatter|mainmatter|backmatter|)$/u

/** The units of the logical structure map, in its order. Null where METS has none that points into texts. */
export function metsUnits({ maps }: MetsDocument): LogicalUnit[] | null {
  const pointing = (div: MetsDiv): boolean => div.areas.some(({ begin, rect }) => begin !== undefined || rect !== undefined) || div.divs.some(pointing)
  const logical = maps.find(({ type, root }) => type.includes('logical') && pointing(root)) ?? maps.find(({ type, root }) => !/physical|single/u.test(type) && pointing(root))
  if (!logical) return null
  const units: LogicalUnit[] = []
  walk(logical.root, units)
  return units.filter(({ parts }) => parts.length > 0)
}

function walk(div: MetsDiv, units: LogicalUnit[]): void {
  const own = unitOf(div)
  if (own === null) {
    for (const each of div.divs) walk(each, units)
    return
  }
  units.push(own)
  gather(div, own, null, units)
  // a section with its heading and articles: the heading names a column of the paper
  const isHeadingOnly = own.kind === 'article' && CONTAINER.test(div.type) && own.parts.every(({ role }) => role === 'headline' || role === 'kicker')
  if (isHeadingOnly) {
    own.kind = 'furniture'
    own.label = 'column-title'
  }
}

/** The unit that a div opens, or null for one that only holds others. */
function unitOf(div: MetsDiv): LogicalUnit | null {
  const make = (kind: GivenUnit['kind']): LogicalUnit => ({ id: div.id, kind, label: div.printedType, parts: [] })
  if (FURNITURE.test(div.type) && !(div.type === 'title' || div.type === 'header')) return make('furniture')
  if (ADVERTISEMENT.test(div.type)) return make('furniture')
  if (PHOTO.test(div.type)) return make('photo')
  if (!CONTAINER.test(div.type)) return make('article')
  const hasText = div.divs.some((each) => !ARTICLE.test(each.type) && roleOf(each.type) !== null && !PHOTO.test(each.type))
  return hasText || div.areas.some(({ begin, rect }) => begin ?? rect) ? make('article') : null
}

const roleOf = (type: string): GivenPart['role'] | null => ROLES.find(([, form]) => form.test(type))?.[0] ?? null

/** Collects the parts below a div; units in units are units of their own, pictures belong to the article around them. */
function gather(div: MetsDiv, unit: LogicalUnit, role: GivenPart['role'] | null, units: LogicalUnit[]): void {
  const areas = div.areas.filter(({ begin, rect }) => begin !== undefined || rect !== undefined)
  if (areas.length > 0) {
    const hasBody = unit.parts.some((part) => part.role === 'body')
    const stated = role ?? (unit.kind === 'photo' ? 'caption' : 'body')
    unit.parts.push({ role: stated === 'headline' && hasBody ? 'crosshead' : stated, areas })
  }
  for (const each of div.divs) {
    const isUnit = ARTICLE.test(each.type) || ADVERTISEMENT.test(each.type) || (CONTAINER.test(each.type) && each.type !== '' && unit.kind !== 'furniture' && /section$/u.test(each.type))
    if (isUnit && unit.kind !== 'furniture') walk(each, units)
    // a table is kept as its picture, but its lines are text
    else gather(each, unit, div.type === 'table' ? 'body' : (roleOf(each.type) ?? role), units)
  }
}
