import { asciiPunctuation } from './suspects/asciiPunctuation'
import { columnWidthOf } from './suspects/columnWidthOf'
import { digitsSpaced } from './suspects/digitsSpaced'
import { doubledRun } from './suspects/doubledRun'
import { foreignCharacter } from './suspects/foreignCharacter'
import { joinedLines } from './suspects/joinedLines'
import type { RuleContext } from './suspects/RuleContext'
import { isSimplifiedOnly, isTraditional } from './suspects/traditional'
import { unbalanced } from './suspects/unbalanced'
import { SIC } from './printedSo'
import type { Finding, Part, PlacedLine, SourceAlignment, Suspect } from './types'

const RULES: readonly ((context: RuleContext) => Finding[])[] = [foreignCharacter, asciiPunctuation, unbalanced, doubledRun, digitsSpaced, joinedLines]
/** So much of the surroundings names a suspect. */
const AROUND = 6
/** A page in simplified characters has at most one traditional one beside so many of its own. */
const SIMPLIFIED_PER_TRADITIONAL = 8

const isSimplifiedText = (texts: readonly { text: string }[]): boolean => {
  let [simplified, traditional] = [0, 0]
  for (const { text } of texts) {
    for (const char of text) {
      if (char < '\u4e00') continue
      if (isTraditional(char)) traditional++
      else if (isSimplifiedOnly(char)) simplified++
    }
  }
  return simplified > 0 && traditional * SIMPLIFIED_PER_TRADITIONAL <= simplified
}

const keyOf = (text: string, { end, rule, start }: Finding): string =>
  `${rule}:${text.slice(Math.max(0, start - AROUND), start)}[${text.slice(start, end)}]${text.slice(end, end + AROUND)}`

/** What an editor has marked as printed so. */
const isPrintedSo = (text: string, { end, start }: Finding): boolean => {
  const mark = text.indexOf(SIC, start + 1)
  return mark >= 0 && mark <= end
}

/**
 * The places a proofreader should look at, in the order of the text. Those in `settled` (their keys) and those that stand
 * before 〔sic〕 are left out. Linear in the text.
 * @param alignment of these parts with these lines.
 */
export const findSuspects = (
  parts: readonly Part[],
  { alignment, lines, settled }: { alignment: SourceAlignment; lines: readonly PlacedLine[]; settled: ReadonlySet<string> },
): Suspect[] => {
  const shared = { alignment, columnWidth: columnWidthOf(lines), isSimplified: isSimplifiedText(parts), lines, parts }
  return parts.flatMap(({ text }, part) =>
    RULES.flatMap((rule) => rule({ ...shared, part }))
      .filter((finding) => !isPrintedSo(text, finding))
      .map((finding): Suspect => ({ ...finding, key: keyOf(text, finding), part, text: text.slice(finding.start, finding.end) }))
      .filter(({ key }) => !settled.has(key))
      .sort((a, b) => a.start - b.start || a.end - b.end))
}
