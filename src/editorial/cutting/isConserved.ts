import { bodyParts } from '../lexicalBody'
import { lineKey } from '../lineKey'
import { bare } from './bare'
import { HEADINGS, isBodyRole } from './roles'
import { linesOfUnit, type Piece, type Sheet, type SheetUnit, textOfPart } from './sheet'
import type { CutUnits } from './unitsOf'

const sorted = (text: string): string => [...bare(text)].sort().join('')

const charactersOf = ({ aside, text }: Piece): string => text + (aside?.text ?? '')

/** The non-blank characters of each line, sorted; under `''` those that stand on no line. */
export const charactersByLine = ({ units }: Sheet): Map<string, string> => {
  const found = new Map<string, string>()
  for (const { parts } of units) {
    for (const { pieces } of parts) {
      for (const piece of pieces) {
        const key = piece.line ? lineKey(piece.line) : ''
        found.set(key, (found.get(key) ?? '') + charactersOf(piece))
      }
    }
  }
  return new Map([...found].filter(([key, text]) => key !== '' || bare(text) !== '').map(([key, text]) => [key, sorted(text)]))
}

const isEachLineOnce = ({ units }: Sheet): boolean => {
  const keys = units.flatMap((unit) => linesOfUnit(unit).map(lineKey))
  return new Set(keys).size === keys.length
}

/** Whether two sheets have the same non-blank characters on the same lines, and each line is in one unit. */
export const isConserved = (before: Sheet, after: Sheet): boolean => {
  const [was, is] = [charactersByLine(before), charactersByLine(after)]
  return was.size === is.size && [...was].every(([key, text]) => is.get(key) === text) && isEachLineOnce(after)
}

const sheetText = ({ parts }: SheetUnit): string => bare(parts.map(textOfPart).join(''))

const asidesOf = ({ parts }: SheetUnit): string[] => parts.flatMap(({ pieces }) => pieces).flatMap(({ aside }) => (aside ? [bare(aside.text)] : []))

const articleText = (content: Record<string, unknown>, { parts }: SheetUnit): string => {
  const headings = HEADINGS.filter((role) => parts.some((part) => part.role === role)).map((role) => content[role] ?? '')
  return bare([...headings, ...(parts.some(({ role }) => isBodyRole(role)) ? bodyParts(content.body).map(({ text }) => text) : [])].join(''))
}

/** Whether what is to be stored has all the text of the sheet, each unit its own. */
export const holdsSheet = ({ articles, captions, furniture }: CutUnits, sheet: Sheet): boolean => {
  const units = new Map(sheet.units.map((unit) => [unit.id, unit]))
  const holds = (id: string, text: (unit: SheetUnit) => string, aside: unknown): boolean => {
    const unit = units.get(id)
    return unit !== undefined && text(unit) === sheetText(unit) && asidesOf(unit).every((each) => bare(String(aside ?? '')).includes(each))
  }
  const plates = sheet.units.filter(({ kind }) => kind === 'furniture')
  return articles.every(({ content, id }) => holds(id, (unit) => articleText(content, unit), content.continuation)) &&
    captions.every(({ content, id, photo }) => holds(id, () => bare(String(content.text ?? '')), photo.credit)) &&
    furniture.length === plates.length && furniture.every(({ text }, index) => bare(text) === sheetText(plates[index] as SheetUnit))
}
