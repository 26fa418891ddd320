import type { PayloadRequest } from 'payload'

import { keptLines } from '../../editorial/keptLines'
import type { SourceLines } from '../../editorial/sourceLines'
import type { SourceLine } from '../../ingest'
import { alignLines, type LineAlignment } from '../../ingest/alignment/alignLines'
import type { CutUnit } from './pageUnits'

/** A file that texts of the page were cut from, with its lines aligned to the new ones. */
export type Cut = { alignment: LineAlignment; lines: Map<number, SourceLine> }

export const numbersOf = (lines: SourceLines): number[] => lines.flatMap((part) => part.lines)
export const sourceOf = (unit: CutUnit): string => unit.lines[0]?.source ?? ''

/** A text that a person put together may have lines of an earlier file as well: another line 12 than that of this one. */
export const numbersIn = (lines: SourceLines, source: string): number[] => numbersOf(lines.filter((part) => part.source === source))

const linesOfSource = async (req: PayloadRequest, page: string, sha256: string): Promise<SourceLine[]> => {
  const { docs } = await req.payload.db.find<{ id: string; lines: SourceLine[] }>({
    collection: 'page-sources', limit: 1, pagination: false, req, select: { lines: true },
    where: { and: [{ page: { equals: page } }, { sha256: { equals: sha256 } }] },
  })
  return docs[0]?.lines ?? []
}

/** The files that these units were cut from, by their SHA-256. */
export const cutsOf = async (req: PayloadRequest, page: string, units: CutUnit[], after: readonly SourceLine[]): Promise<Map<string, Cut>> => {
  const cuts = new Map<string, Cut>()
  for (const sha256 of new Set(units.flatMap(({ lines }) => lines.map(({ source }) => source)))) {
    const before = await linesOfSource(req, page, sha256)
    cuts.set(sha256, { alignment: alignLines(before, after), lines: new Map(before.map((line) => [line.n, line])) })
  }
  return cuts
}

/** Which new line is a line of which kept text. */
export const ownersOf = (kept: CutUnit[], cuts: Map<string, Cut>, after: readonly SourceLine[]): Map<number, string> => {
  const owners = new Map<number, string>()
  for (const [sha256, { alignment }] of cuts) {
    const texts = kept.map(({ id, lines }) => ({ id, lines: numbersIn(lines, sha256) })).filter(({ lines }) => lines.length > 0)
    for (const [n, id] of keptLines(texts, alignment, after)) if (!owners.has(n)) owners.set(n, id)
  }
  return owners
}

