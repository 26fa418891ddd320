export interface Set {
  x: number
  y: number
  /** Of the column; a line is as long as its text. */
  width: number
  /** Of the type, and of a line's box. */
  size: number
  text: string
  /** First lines of paragraphs stand in by two characters. */
  isIndented?: boolean
  tag?: string
}

/** Sets a text in a column: lines of the width of the column in characters of the size. */
export function linesOf({ isIndented, size, text, width }: Set): { indent: number; text: string }[] {
  const perLine = Math.floor(width / size)
  return text.split('\n').flatMap((paragraph) => {
    const indent = isIndented ? 2 : 0
    const lines = [{ indent, text: paragraph.slice(0, perLine - indent) }]
    for (let at = perLine - indent; at < paragraph.length; at += perLine) lines.push({ indent: 0, text: paragraph.slice(at, at + perLine) })
    return lines
  })
}

const LEADING = 1.5

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** An ALTO page with one text block for each set; a String for each character. */
export function altoOf(sets: readonly Set[], pictures: readonly { x: number; y: number; width: number; height: number }[] = []): string {
  const blocks = sets.map((set, block) => {
    const lines = linesOf(set).map(({ indent, text }, line) => {
      const y = set.y + line * set.size * LEADING
      const x = set.x + indent * set.size
      const strings = [...text].map((char, at) =>
        char === ' ' ? `<SP WIDTH="${set.size}"/>` : `<String CONTENT="${escape(char)}" HPOS="${x + at * set.size}" VPOS="${y}" WIDTH="${set.size}" HEIGHT="${set.size}" WC="0.9"/>`,
      )
      return `<TextLine ID="B${block}L${line}" HPOS="${x}" VPOS="${y}" WIDTH="${text.length * set.size}" HEIGHT="${set.size}">${strings.join('')}</TextLine>`
    })
    return `<TextBlock ID="B${block}"${set.tag ? ` TAGREFS="${set.tag}"` : ''}>${lines.join('')}</TextBlock>`
  })
  const shown = pictures.map(({ height, width, x, y }, at) => `<Illustration ID="I${at}" HPOS="${x}" VPOS="${y}" WIDTH="${width}" HEIGHT="${height}"/>`)
  return `<?xml version="1.0" encoding="UTF-8"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Tags><LayoutTag ID="ad" LABEL="advertisement"/><StructureTag ID="head" LABEL="Heading"/></Tags><Layout><Page ID="P1" WIDTH="1000" HEIGHT="1400"><PrintSpace>${blocks.join('')}${shown.join('')}</PrintSpace></Page></Layout></alto>`
}

/** How far down a set reaches. */
export const bottomOf = (set: Set): number => set.y + linesOf(set).length * set.size * LEADING
