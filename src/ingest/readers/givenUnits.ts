import type { GivenUnit, SourceLine, Warning } from '../types'
import { warn } from '../warn'
import type { MetsArea } from './MetsDocument'
import type { LogicalUnit } from './metsUnits'
import type { RawPage } from './PageBuilder'

/**
 * The units of one page: the lines that their areas name in its file. A line that two units name is the first one's.
 * Null where no unit names a line of the page.
 *
 * @param fileId of the page's text in METS
 * @param order the texts' ids in the order of the pages
 */
export function givenUnits(
  logical: readonly LogicalUnit[],
  fileId: string,
  raw: RawPage,
  order: readonly string[],
): { units: GivenUnit[] | null; warnings: Warning[] } {
  const here = order.indexOf(fileId)
  const taken = new Set<number>()
  const units: GivenUnit[] = []
  const missing: string[] = []
  let shared = 0
  for (const { id, kind, label, parts } of logical) {
    const unit: GivenUnit = { id, kind, label, parts: [] }
    for (const { areas, role } of parts) {
      const lines: number[] = []
      for (const area of areas) {
        if (area.file !== fileId) continue
        const named = linesOf(area, raw)
        if (named === null) missing.push(area.begin ?? '?')
        for (const n of named ?? []) {
          if (taken.has(n)) shared ||= n
          else lines.push(n)
          taken.add(n)
        }
      }
      if (lines.length > 0) unit.parts.push({ role, lines })
    }
    const places = parts.flatMap(({ areas }) => areas.map(({ file }) => order.indexOf(file))).filter((place) => place >= 0)
    if (places.some((place) => place < here)) unit.isContinued = true
    if (places.some((place) => place > here)) unit.goesOn = true
    if (unit.parts.length > 0) units.push(unit)
  }
  const warnings: Warning[] = []
  if (missing.length > 0) {
    const some = missing.slice(0, 3).join(', ')
    warnings.push(warn('structure-gap', 0, { zh: `所指的 ${some} 不在本版`, en: `it names ${some}, which the page does not have` }))
  }
  if (shared > 0) warnings.push(warn('block-shared', shared))
  return { units: units.length > 0 ? units : null, warnings }
}

/** Null where the file has no element of that name. */
function linesOf({ begin, end, rect }: MetsArea, { lines, ranges }: RawPage): number[] | null {
  if (begin === undefined) return rect ? lines.filter((line) => isWithin(line, rect)).map(({ n }) => n) : []
  const first = ranges.get(begin)
  if (!first) return null
  const last = (end === undefined ? first : ranges.get(end)) ?? first
  const numbers: number[] = []
  for (let n = first[0]; n <= Math.min(last[1], lines.length); n += 1) numbers.push(n)
  return numbers
}

const isWithin = ({ box }: SourceLine, [left, top, right, bottom]: [number, number, number, number]): boolean => {
  if (!box) return false
  const [x, y] = [box[0] + box[2] / 2, box[1] + box[3] / 2]
  return x >= left && x <= right && y >= top && y <= bottom
}
