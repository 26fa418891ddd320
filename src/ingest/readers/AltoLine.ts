import type { RegionKind, SourceLine } from '../types'
import { type Box, boxOfBoxes } from './boxes'
import { lineText, type Token } from './lineText'
import { commonestOf, meanOf, type Weighted } from './weighted'
import type { Attributes } from './XmlReader'

/** A space this wide, in heights of the line, is a space that print shows between Chinese characters. */
const WIDE_SPACE = 0.7

/** One `TextLine` while it is read. */
export class AltoLine {
  private readonly tokens: Token[] = []
  private readonly boxes: (Box | undefined)[] = []
  private readonly sizes: Weighted[] = []
  private readonly confidences: Weighted[] = []
  private space: { width: number } | null = null
  private hasSpaces = false
  private hyphenated?: string

  constructor(
    private box: Box | undefined,
    readonly kind: RegionKind | null,
    private readonly size: number | undefined,
  ) {}

  addSpace(width: number): void {
    this.hasSpaces = true
    this.space = { width: Number.isFinite(width) ? width : 0 }
  }

  addString(attributes: Attributes, box: Box | undefined, size: number | undefined): void {
    const text = (attributes.CONTENT ?? '').trim()
    if (text === '') return
    const height = box?.[3] ?? this.box?.[3] ?? 0
    this.tokens.push({ text, isSpaced: this.space !== null, isWide: this.space !== null && height > 0 && this.space.width >= height * WIDE_SPACE })
    this.space = null
    this.boxes.push(box)
    if (size !== undefined) this.sizes.push([size, text.length])
    const confidence = confidenceOf(attributes)
    if (confidence !== undefined) this.confidences.push([confidence, text.length])
    this.hyphenated = /^hyppart1$/iu.test(attributes.SUBS_TYPE ?? '') ? attributes.SUBS_CONTENT : undefined
  }

  /** Some files print the hyphen with the word too: `CONTENT="Ver-"` + `HYP` is one hyphen. */
  addHyphen(content = '-'): void {
    const last = this.tokens.at(-1)
    const hyphen = content === '' || content === '\u00ad' ? '-' : content
    if (last && !last.text.endsWith(hyphen) && !/[-\u00ad¬⸗=]$/u.test(last.text)) last.text += hyphen
  }

  outline(box: Box | undefined): void {
    this.box ??= box
  }

  /** @returns null for a line without text */
  finish(blockSize: number | undefined): Omit<SourceLine, 'n'> | null {
    // a file that has no SP at all leaves out what stands between words
    const tokens = this.hasSpaces ? this.tokens : this.tokens.map((token) => ({ ...token, isSpaced: true }))
    const text = lineText(tokens)
    if (text === '') return null
    const box = this.box ?? boxOfBoxes(this.boxes)
    const confidence = meanOf(this.confidences)
    const size = commonestOf(this.sizes) ?? this.size ?? blockSize
    return {
      text,
      ...(box ? { box } : {}),
      ...(confidence === undefined ? {} : { confidence }),
      ...(size === undefined ? {} : { size }),
      ...(this.hyphenated ? { hyphenated: this.hyphenated } : {}),
    }
  }
}

/**
 * WC is 0 to 1 (some write per cent); CC has a digit a character, 0 the best and 9 the worst.
 *
 * `WC="0.95"` → 0.95; `CC="009"` → 0.667
 */
function confidenceOf({ WC, CC }: Attributes): number | undefined {
  const word = WC === undefined || WC.trim() === '' ? Number.NaN : Number(WC)
  if (word >= 0) return Math.min(1, word > 1 ? word / 100 : word)
  const digits = CC?.match(/\d/gu)
  return digits ? 1 - digits.reduce((sum, digit) => sum + Number(digit), 0) / digits.length / 9 : undefined
}
