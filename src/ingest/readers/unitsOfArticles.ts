import type { GivenPart, GivenUnit, RegionKind, SourceLine, SourceRegion } from '../types'

const FURNITURE = new Set<RegionKind>(['advertisement', 'page-header', 'page-footer'])

/**
 * Units of the articles that lines are marked with, roles by the kinds of their regions. A heading after the text has
 * begun is a crosshead; lines without a mark are left to whoever cuts the page.
 *
 * @param articles line number → the id the file gives its article
 */
export function unitsOfArticles(lines: readonly SourceLine[], regions: readonly SourceRegion[], articles: ReadonlyMap<number, string>): GivenUnit[] {
  const units = new Map<string, GivenUnit>()
  let last: { part?: GivenPart; region?: number; unit?: GivenUnit } = {}
  for (const line of lines) {
    const id = articles.get(line.n)
    const kind = regions[line.region ?? -1]?.kind ?? 'text'
    if (id === undefined || FURNITURE.has(kind)) continue
    const unit = units.get(id) ?? { id, kind: 'article' as const, label: 'article', parts: [] }
    units.set(id, unit)
    const role = roleOf(kind, unit)
    if (last.part && last.unit === unit && last.region === line.region && last.part.role === role) {
      last.part.lines.push(line.n)
      continue
    }
    const part: GivenPart = { role, lines: [line.n] }
    unit.parts.push(part)
    last = { part, region: line.region, unit }
  }
  return [...units.values()]
}

function roleOf(kind: RegionKind, unit: GivenUnit): GivenPart['role'] {
  if (kind === 'heading') return unit.parts.some(({ role }) => role === 'body') ? 'crosshead' : 'headline'
  if (kind === 'byline' || kind === 'caption' || kind === 'crosshead') return kind
  return kind === 'column-title' ? 'kicker' : 'body'
}
