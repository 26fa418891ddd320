import type { Letters } from './letters'
import type { SourceAlignment } from './types'

/** Finds a source letter by its line and the offset in it. */
export const letterIndex = (source: Letters): ((line: number, offset: number) => number | undefined) => {
  const byLine = new Map<number, number[]>()
  for (let at = 0; at < source.codes.length; at++) {
    const line = source.text[at] as number
    const indexes = byLine.get(line) ?? []
    byLine.set(line, indexes)
    indexes[source.offset[at] as number] = at
  }
  return (line, offset) => byLine.get(line)?.[offset]
}

/** By line, 1 at each offset whose character stands in some part. */
export const takenOf = (lines: readonly { text: string }[], alignment: SourceAlignment): Uint8Array[] => {
  const taken = lines.map(({ text }) => new Uint8Array(text.length))
  for (const { line, offset } of alignment.parts) line.forEach((index, at) => index >= 0 && ((taken[index] as Uint8Array)[offset[at] as number] = 1))
  return taken
}
