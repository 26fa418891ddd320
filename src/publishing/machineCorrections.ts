import { type Part, SIC } from '../editorial/proofing'
import { documentParts } from './documentParts'
import type { ArticleDocument } from './PublicDocument'
import { placedLines } from './readLines'
import { type ReadingOnLines, readingOnLines } from './readingOnLines'
import type { SourceReading } from './sourceReading'

/** What was corrected of the machine's reading. All figures count characters that are no blanks, punctuation included. */
export type MachineCorrections = {
  /** The approved text that stands on lines: kept + substituted + inserted. */
  characters: number
  deleted: number
  inserted: number
  substituted: number
  /** inserted + deleted + substituted. */
  edits: number
  /** edits / characters to six decimals, from 0; above 1 where more had to go than stayed; null where no text stands on lines. */
  errorRate: number | null
  /** What people wrote that stands on no line; no error of the machine, and in none of the other figures. */
  added: number
  lines: number
  /** What was taken out as no part of the article; not shown, and in none of the other figures. */
  withheld: number
}

/** Of a rate: the bar is 3 in 10,000, and what is behind these is noise. */
const DECIMALS = 6

/** The approved text as it was to be read: a mark that an error is printed so was not. */
const readParts = (document: ArticleDocument): Part[] =>
  documentParts(document).map((part) => ({ ...part, text: part.text.replaceAll(SIC, '') }))

/** The text of a document on its lines. */
export const documentOnLines = (document: ArticleDocument): ReadingOnLines =>
  readingOnLines(readParts(document), placedLines(document.source ?? []))

/**
 * How far the machine's reading was from the approved text. The character error rate is the share of edits in the approved
 * characters that stand on lines (the usual definition, (S + D + I) / N), to be held against the 3 in 10,000 that
 * Chinese newspapers may print. Readings are compared part by part of the same role.
 * @returns null when the public document has no lines: it was typed by a person, or is of before they were kept.
 * @example line `全市安企生产月`, approved `全市安全生产月` → { substituted: 1, characters: 7, errorRate: 0.142857, … }
 */
export const machineCorrections = (document: ArticleDocument): MachineCorrections | null => {
  if (!document.source) return null
  const { added, deleted, inserted, kept, substituted } = documentOnLines(document)
  const [characters, edits] = [kept + substituted + inserted, inserted + deleted + substituted]
  const lines = document.source.flatMap((reading: SourceReading) => reading.lines)
  return {
    characters, deleted, inserted, substituted, edits, added,
    errorRate: characters === 0 ? null : Number((edits / characters).toFixed(DECIMALS)),
    lines: lines.length,
    withheld: lines.reduce((sum, { withheld }) => sum + (withheld ?? 0), 0),
  }
}
