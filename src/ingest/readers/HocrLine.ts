import type { RegionKind, SourceLine } from '../types'
import { type Box, boxOfBoxes } from './boxes'
import { lineText, type Token } from './lineText'
import { meanOf, type Weighted } from './weighted'

interface Word {
  text: string
  box?: Box
  isSpaced: boolean
}

/** A gap this wide, in heights of the line, is a space that print shows between Chinese characters. */
const WIDE_GAP = 0.9

/** One line while it is read: words, and what stands between them. */
export class HocrLine {
  private readonly words: Word[] = []
  private readonly confidences: Weighted[] = []
  private word: { text: string; box?: Box; confidence?: number; size?: number } | null = null
  private isSpaced = true
  private readonly wordSizes: number[] = []

  constructor(
    readonly box: Box | undefined,
    private readonly size: number | undefined,
    /** What the class of the line says it is. */
    readonly kind: RegionKind | null,
  ) {}

  get isEmpty(): boolean {
    return this.words.length === 0 && this.word === null
  }

  beginWord(box: Box | undefined, confidence: number | undefined, size: number | undefined): void {
    this.endWord()
    this.isSpaced = true
    this.word = { text: '', box, confidence, size }
  }

  endWord(): void {
    const { word } = this
    this.word = null
    const text = word?.text.trim() ?? ''
    if (!word || text === '') return
    this.words.push({ text, box: word.box, isSpaced: this.isSpaced })
    this.isSpaced = true
    if (word.confidence !== undefined) this.confidences.push([word.confidence, text.length])
    if (word.size !== undefined) this.wordSizes.push(word.size)
  }

  addText(text: string): void {
    if (this.word) {
      this.word.text += text
      return
    }
    if (/^\s/u.test(text)) this.isSpaced = true
    const bare = text.trim()
    if (bare === '') return
    this.words.push({ text: bare, isSpaced: this.isSpaced })
    this.isSpaced = /\s$/u.test(text)
  }

  /** @returns null for a line without text */
  finish(): Omit<SourceLine, 'n'> | null {
    this.endWord()
    const height = this.box?.[3] ?? 0
    const tokens = this.words.map(({ text, box, isSpaced }, at): Token => {
      const before = this.words[at - 1]?.box
      const isWide = before !== undefined && box !== undefined && height > 0 && box[0] - before[0] - before[2] >= Math.min(height, box[3] * 1.2) * WIDE_GAP
      return { text, isSpaced, isWide }
    })
    const text = lineText(tokens)
    if (text === '') return null
    const box = this.box ?? boxOfBoxes(this.words.map((word) => word.box))
    const confidence = meanOf(this.confidences)
    const size = this.size ?? this.wordSizes.sort((a, b) => a - b)[this.wordSizes.length >> 1]
    return { text, ...(box ? { box } : {}), ...(confidence === undefined ? {} : { confidence }), ...(size === undefined ? {} : { size }) }
  }
}
