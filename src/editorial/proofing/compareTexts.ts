import { partBlocks } from './partBlocks'
import { textRuns } from './textRuns'
import { streamsOf } from './streamsOf'
import type { ComparedBlock, ComparedRun, Part } from './types'

const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('\n')

/**
 * Two texts side by side: paragraphs aligned, and in each block the runs of characters. Fields are compared with themselves.
 * @example `现扬热烈` and `现场热烈` → one block, runs `现` same, `扬` gone, `场` new, `热烈` same
 */
export const compareTexts = (before: readonly Part[], after: readonly Part[]): ComparedBlock[] =>
  streamsOf([before, after]).flatMap(([old, young]) =>
    partBlocks(old as Part[], [young as Part[]]).map(({ base, others: [other] }): ComparedBlock => {
      const next = other ?? []
      const runs = textRuns(textOf(base), textOf(next)).flatMap(({ after: is, before: was, isSame }): ComparedRun[] =>
        isSame ? [{ kind: 'same', text: is }] : [{ kind: 'gone' as const, text: was }, { kind: 'new' as const, text: is }].filter(({ text }) => text !== ''))
      return { before: base, after: next, runs }
    }))
