import type { PayloadRequest } from 'payload'

import { placeLines } from '../editorial/placeLines'
import type { PlacedLine } from '../editorial/proofing'
import type { SourceLines } from '../editorial/sourceLines'
import { printedLines } from '../workflow/printedLines'

/** What is printed on the lines of these texts; each as a list in reading order. One query for all of them. */
export const placedLines = async (req: PayloadRequest, texts: readonly SourceLines[]): Promise<PlacedLine[][]> => {
  const printed = await printedLines(req, texts.flat())
  return texts.map((groups) => placeLines(printed, groups))
}
