import type { Dice } from './composeDice'
import { BLANK, type Printed } from './composePrinted'
import type { Style } from './composeStyle'
import { wrap } from './composeWrap'

export interface BodyPart {
  role: 'body' | 'crosshead' | 'note'
  text: string
}

interface Setting {
  unit: string
  width: number
  /** Byline, mark of a continuation. */
  above: Printed[]
  below: Printed[]
}

/** Prints notes, byline, paragraphs, crossheads and signature of one article, with the blank lines that the style leaves in them. */
export function printBody(notes: readonly BodyPart[], parts: readonly BodyPart[], setting: Setting, style: Style, dice: Dice): Printed[] {
  const isParted = style.paragraphBlanks !== 'never'
  const rows: Printed[] = notes.flatMap((note) => [...printPart(note, false, -1, setting, style, dice), BLANK])
  rows.push(...setting.above)
  if (setting.above.length > 0 && (isParted || dice.chance(0.5))) rows.push(BLANK)
  let paragraph = -1
  parts.forEach((part, index) => {
    if (part.role === 'body') paragraph += 1
    const before = parts[index - 1]
    const isHeading = part.role === 'crosshead' || before?.role === 'crosshead'
    const isLate = part.role === 'body' && before?.role === 'body' && style.lateBlanks === 'yes' && dice.chance(0.2)
    const hasBlank = style.paragraphBlanks === 'always' || (style.paragraphBlanks === 'sometimes' && (isHeading || dice.chance(0.6)))
    if (index > 0 && hasBlank && !isLate) rows.push(BLANK)
    rows.push(...printPart(part, isLate, paragraph, setting, style, dice))
  })
  const below = setting.below
  if (below.length > 0 && (isParted || dice.chance(0.5))) rows.push(BLANK)
  return [...rows, ...below]
}

function printPart(part: BodyPart, isLate: boolean, paragraph: number, setting: Setting, style: Style, dice: Dice): Printed[] {
  const row = (text: string): Printed => ({ text, unit: setting.unit, role: part.role, ...(part.role === 'body' ? { paragraph } : {}) })
  if (part.role === 'crosshead') return [row(part.text)]
  if (style.dialect === 'ocr') return printOcr(part, style, dice).flatMap((text, index) => (index === 0 ? [row(text)] : [BLANK, row(text)]))
  const lines = wrap(part.text, { width: setting.width, indent: 2, splitsNumbers: style.numbersSplit === 'yes' })
  if (style.indent === 'yes' && lines[0] !== undefined) lines[0] = `\u3000\u3000${lines[0]}`
  return lines.flatMap((text, index) => {
    const printed = row(style.numberSpaces === 'yes' && dice.chance(0.4) ? spaceNumbers(text) : text)
    return index > 0 && breaksBefore(text, index, lines.length, isLate, style, dice) ? [BLANK, printed] : [printed]
  })
}

/** Where the text layer leaves a blank line in mid-paragraph. */
function breaksBefore(text: string, index: number, count: number, isLate: boolean, style: Style, dice: Dice): boolean {
  // the blank line of a paragraph's start comes one line late
  if (isLate && index === 1) return count > 2
  // a hanging quote sets its line apart
  if (style.quoteBreaks === 'yes' && /^[“‘《]/u.test(text) && dice.chance(0.8)) return true
  return style.columnBreaks === 'yes' && dice.chance(1 / 20)
}

/** `帮扶资金流转28亩土地` → `帮扶资金流转 28 亩土地`: a justified line is let out beside its digits. */
const spaceNumbers = (text: string): string =>
  text.replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d%?)(?=\p{Script=Han})/gu, ' ')

/** OCR cuts a paragraph where its column or a picture does: in mid-sentence, at any character. */
function printOcr(part: BodyPart, style: Style, dice: Dice): string[] {
  const pieces = [part.text]
  if (style.cutParagraphs === 'yes' && part.role === 'body' && part.text.length > 90 && dice.chance(0.35)) {
    const at = dice.between(30, part.text.length - 30)
    const head = part.text.slice(0, at)
    const tail = part.text.slice(at)
    const isFair = !/[。！？；”：（“‘《]$/u.test(head) && !/^[，。、；：！？）》”’“‘（《]/u.test(tail)
    if (isFair && !(/[\d.A-Za-z%]$/u.test(head) && /^[\d.A-Za-z%]/u.test(tail))) pieces.splice(0, 1, head, tail)
  }
  return pieces
}
