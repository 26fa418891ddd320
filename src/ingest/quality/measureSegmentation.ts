import type { Segmentation, SegmentedArticle, SourceLine } from '../types'
import type { GoldArticle, GoldHeadlineLines, GoldPage, Ranges } from './gold'

export interface Measure {
  metric: string
  /** 0 to 1. */
  value: number
  unit: 'share' | 'F1' | 'error'
  target: number
  ok: boolean
}

interface Unit {
  kind: 'article' | 'photo' | 'furniture'
  index: number
  /** Role of each line. */
  roles: Map<number, string>
}

const TITLE_ROLES = ['kicker', 'headline', 'subheadline'] as const

const linesOf = (ranges: Ranges | undefined): number[] =>
  (ranges ?? []).flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))

/** NFKC, no spaces, dashes at the start left out: how texts are compared. */
const plain = (text: string | null | undefined): string => (text ?? '').normalize('NFKC').replace(/\s+/gu, '')
const withoutPunctuation = (text: string): string => plain(text).replace(/[\p{P}\p{S}]/gu, '')

/**
 * Measures one page against its gold, metric by metric as SEGMENTATION.md defines them. Weights are non-blank characters;
 * units are matched one to one by shared weight, the largest first.
 */
export function measureSegmentation(gold: GoldPage, segmentation: Segmentation, lines: readonly SourceLine[]): Measure[] {
  const weight = new Map(lines.map((line) => [line.n, [...line.text.replace(/\s+/gu, '')].length]))
  const texts = new Map(lines.map((line) => [line.n, line.text.trim()]))
  const total = [...weight.values()].reduce((sum, value) => sum + value, 0)
  const goldUnits = unitsOfGold(gold, weight)
  const ownUnits = unitsOfSegmentation(segmentation)
  const match = matchUnits(goldUnits, ownUnits, weight)

  let right = 0
  let rightRole = 0
  let hits = 0
  for (const unit of goldUnits) {
    const own = match.get(unit)
    const candidates = own ? [own] : []
    if (unit.kind === 'furniture') candidates.push(...ownUnits.filter((other) => other.kind === 'furniture' && other !== own))
    const article = unit.kind === 'article' ? gold.articles[unit.index] : undefined
    const readings = article ? [unit.roles, ...(article.alternatives ?? []).map((other) => alternativeRoles(unit.roles, other))] : [unit.roles]
    let best = 0
    for (const roles of readings) {
      let score = 0
      for (const [n, role] of roles) if (candidates.some((other) => other.roles.get(n) === role)) score += weight.get(n) ?? 0
      best = Math.max(best, score)
    }
    rightRole += best
    for (const n of unit.roles.keys()) if (candidates.some((other) => other.roles.has(n))) right += weight.get(n) ?? 0
    if (unit.kind === 'article' && own?.kind === 'article' && overlap(unit, own, weight) >= 0.9) hits += 1
  }

  const pairs = gold.articles.map((article, index): [GoldArticle, SegmentedArticle | undefined] => {
    const unit = goldUnits.find((other) => other.kind === 'article' && other.index === index)
    const own = unit ? match.get(unit) : undefined
    return [article, own?.kind === 'article' ? segmentation.articles[own.index] : undefined]
  })
  const share = (test: (article: GoldArticle, own: SegmentedArticle) => boolean): number =>
    pairs.length === 0 ? 1 : pairs.filter(([article, own]) => own !== undefined && test(article, own)).length / pairs.length
  const title = (role: (typeof TITLE_ROLES)[number]) => (article: GoldArticle, own: SegmentedArticle) =>
    [plain(article[role]), ...alternativeTexts(article, role, texts)].includes(plain(own[role]))

  const blanks = breaks(pairs)
  const counts = pairs.reduce(
    ([error, all], [article, own]) => {
      const found = own?.paragraphs.filter((paragraph) => paragraph.kind === 'paragraph').length ?? 0
      return [error + Math.abs(found - article.paragraph_count), all + article.paragraph_count] as const
    },
    [0, 0] as readonly [number, number],
  )
  const atLeast = (metric: string, value: number, target: number, unit: Measure['unit'] = 'share'): Measure => ({
    metric,
    value,
    unit,
    target,
    ok: value >= target,
  })
  const paragraphError = counts[1] === 0 ? 0 : counts[0] / counts[1]
  return [
    atLeast('articleF1', f1(hits, segmentation.articles.length, gold.articles.length), 1, 'F1'),
    atLeast('lineUnit', total === 0 ? 1 : right / total, 0.99),
    atLeast('lineRole', total === 0 ? 1 : rightRole / total, 0.97),
    atLeast('headline', share(title('headline')), 0.95),
    atLeast('kicker', share(title('kicker')), 0.95),
    atLeast('subheadline', share(title('subheadline')), 0.95),
    atLeast('dateline', share((article, own) => plain(article.dateline) === plain(own.dateline)), 0.95),
    atLeast('authorsF1', authorsF1(pairs, segmentation), 0.95, 'F1'),
    atLeast('captionF1', captionF1(gold, segmentation), 0.95, 'F1'),
    atLeast('falseBreaksJoined', blanks.all === 0 ? 1 : blanks.joined / blanks.all, 0.95),
    { metric: 'paragraphCountError', value: paragraphError, unit: 'error', target: 0.05, ok: paragraphError <= 0.05 },
  ]
}

const f1 = (hits: number, found: number, wanted: number): number => (found + wanted === 0 ? 1 : (2 * hits) / (found + wanted))

function unitsOfGold(gold: GoldPage, weight: ReadonlyMap<number, number>): Unit[] {
  const units: Unit[] = gold.articles.map((article, index) => {
    const roles = new Map<number, string>()
    const put = (role: string, numbers: number[]): void => {
      for (const n of numbers) if ((weight.get(n) ?? 0) > 0) roles.set(n, role)
    }
    if (!article.byline_inline) put('byline', linesOf(article.byline_lines))
    for (const role of TITLE_ROLES) put(role, linesOf(article[`${role}_lines`]))
    put('body', linesOf(article.body_lines))
    put('note', linesOf(article.editors_note_lines))
    for (const crosshead of article.crossheads) put('crosshead', linesOf(crosshead.lines))
    return { kind: 'article', index, roles }
  })
  const flat = (kind: 'photo' | 'furniture', list: readonly { lines: Ranges }[]): void => {
    list.forEach((item, index) => {
      const numbers = linesOf(item.lines).filter((n) => (weight.get(n) ?? 0) > 0)
      units.push({ kind, index, roles: new Map(numbers.map((n) => [n, kind])) })
    })
  }
  flat('photo', gold.photos)
  flat('furniture', gold.furniture)
  // a caption or a page foot may stand inside the range of a body
  const special = new Set(units.filter((unit) => unit.kind !== 'article').flatMap((unit) => [...unit.roles.keys()]))
  for (const unit of units) if (unit.kind === 'article') for (const n of special) unit.roles.delete(n)
  return units
}

function unitsOfSegmentation(segmentation: Segmentation): Unit[] {
  const units: Unit[] = segmentation.articles.map((article, index) => {
    const roles = new Map<number, string>()
    for (const [role, numbers] of Object.entries(article.lines)) for (const n of numbers) roles.set(n, role)
    for (const paragraph of article.paragraphs) {
      for (const n of paragraph.lines) roles.set(n, paragraph.kind === 'paragraph' ? 'body' : paragraph.kind)
    }
    return { kind: 'article', index, roles }
  })
  segmentation.photos.forEach((photo, index) => units.push({ kind: 'photo', index, roles: new Map(photo.lines.map((n) => [n, 'photo'])) }))
  segmentation.furniture.forEach((item, index) =>
    units.push({ kind: 'furniture', index, roles: new Map(item.lines.map((n) => [n, 'furniture'])) }),
  )
  return units
}

function shared(a: Unit, b: Unit, weight: ReadonlyMap<number, number>): number {
  let sum = 0
  for (const n of a.roles.keys()) if (b.roles.has(n)) sum += weight.get(n) ?? 0
  return sum
}

function overlap(a: Unit, b: Unit, weight: ReadonlyMap<number, number>): number {
  const size = (unit: Unit): number => [...unit.roles.keys()].reduce((sum, n) => sum + (weight.get(n) ?? 0), 0)
  const both = shared(a, b, weight)
  const either = size(a) + size(b) - both
  return either === 0 ? 0 : both / either
}

function matchUnits(gold: readonly Unit[], own: readonly Unit[], weight: ReadonlyMap<number, number>): Map<Unit, Unit> {
  const candidates = gold
    .flatMap((a) => own.filter((b) => a.kind === b.kind).map((b) => ({ a, b, weight: shared(a, b, weight) })))
    .filter((pair) => pair.weight > 0)
    .sort((x, y) => y.weight - x.weight)
  const match = new Map<Unit, Unit>()
  const used = new Set<Unit>()
  for (const { a, b } of candidates) {
    if (match.has(a) || used.has(b)) continue
    match.set(a, b)
    used.add(b)
  }
  return match
}

/** Another right split of the headline: the lines it names change their role, the other headline lines stay. */
function alternativeRoles(roles: ReadonlyMap<number, string>, other: GoldHeadlineLines): Map<number, string> {
  const changed = new Map(roles)
  for (const role of TITLE_ROLES) for (const n of linesOf(other[`${role}_lines`])) changed.set(n, role)
  return changed
}

/** The texts a headline role has in the other right splits. */
function alternativeTexts(article: GoldArticle, role: (typeof TITLE_ROLES)[number], texts: ReadonlyMap<number, string>): string[] {
  return (article.alternatives ?? []).map((other) => {
    const claimed = new Set(TITLE_ROLES.flatMap((name) => linesOf(other[`${name}_lines`])))
    const own = other[`${role}_lines`]
    const numbers = own ? linesOf(own) : linesOf(article[`${role}_lines`]).filter((n) => !claimed.has(n))
    return plain(numbers.map((n) => texts.get(n) ?? '').join(''))
  })
}

function breaks(pairs: readonly [GoldArticle, SegmentedArticle | undefined][]): { joined: number; all: number } {
  let joined = 0
  let all = 0
  for (const [article, own] of pairs) {
    for (const blank of article.false_breaks) {
      all += 1
      const isJoined = own?.paragraphs.some(
        ({ lines }) => lines.some((n) => n < blank && n >= blank - 3) && lines.some((n) => n > blank && n <= blank + 3),
      )
      if (isJoined) joined += 1
    }
  }
  return { joined, all }
}

function authorsF1(pairs: readonly [GoldArticle, SegmentedArticle | undefined][], segmentation: Segmentation): number {
  let hits = 0
  let wanted = 0
  for (const [article, own] of pairs) {
    const names = new Set(own?.authors.map((author) => plain(author.name)))
    wanted += article.authors.length
    hits += article.authors.filter((author) => names.has(plain(author.name))).length
  }
  const found = segmentation.articles.reduce((sum, article) => sum + article.authors.length, 0)
  return f1(hits, found, wanted)
}

function captionF1(gold: GoldPage, segmentation: Segmentation): number {
  const left = segmentation.photos.map((photo) => withoutPunctuation(photo.caption))
  let hits = 0
  for (const photo of gold.photos) {
    const at = left.indexOf(withoutPunctuation(photo.caption))
    if (at < 0) continue
    left.splice(at, 1)
    hits += 1
  }
  return f1(hits, segmentation.photos.length, gold.photos.length)
}
