import type { Opening } from './parseOpening'
import type { Row } from './row'

/** Rows that stand together in the source, before it is known which text they are of. */
export interface Block {
  kind: 'text' | 'title' | 'byline'
  rows: Row[]
  /** Blank lines before it. */
  gap: number
  /** How a report opens, when this block opens one. */
  opening: Opening | null
  isNote: boolean
  /** It opens with where it comes from: 上接第一版. */
  isJump: boolean
}

export const firstRow = (block: Block): Row => block.rows[0] as Row
export const lastRow = (block: Block): Row => block.rows[block.rows.length - 1] as Row

/** A block that can only begin a text: byline, 本报讯…, 编者按, 上接…. */
export const isStart = (block: Block | undefined): boolean =>
  block !== undefined && (block.kind === 'byline' || block.opening !== null || block.isNote || block.isJump)
