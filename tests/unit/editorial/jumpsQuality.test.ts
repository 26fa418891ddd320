import { describe, expect, it } from 'vitest'

import { matchJumps } from '../../../src/editorial/jumps/matchJumps'
import { inventIssue, type Kind } from './jumpsIssue'

const ISSUES = 40

const measure = (kind: Kind): { precision: number; recall: number } => {
  let [right, wrong, missed] = [0, 0, 0]
  for (let seed = 1; seed <= ISSUES; seed++) {
    const { parts, truth } = inventIssue(seed, kind)
    const found = new Set(matchJumps(parts).map(({ from, to }) => `${from}→${to}`))
    const hits = truth.filter((pair) => found.has(pair)).length
    right += hits
    wrong += found.size - hits
    missed += truth.length - hits
  }
  return { precision: right / (right + wrong), recall: right / (right + missed) }
}

describe('invented issues of eight pages and twelve jumps', () => {
  it.each([
    ['with all their marks', { lostMarks: 0, unknownPages: 0 }, 0.99, 0.98],
    ['with a third of the jumps marked on one side only', { lostMarks: 3, unknownPages: 1 }, 0.98, 0.94],
    ['with every jump marked on one side only', { lostMarks: 10, unknownPages: 0 }, 0.97, 0.9],
    ['with half of the pages without a number', { lostMarks: 3, unknownPages: 5 }, 0.97, 0.9],
  ] as const)('%s are joined as they should be', (name, kind, precision, recall) => {
    const found = measure(kind)
    console.info(`jumps ${name}: precision ${found.precision.toFixed(3)}, recall ${found.recall.toFixed(3)} over ${ISSUES} issues`)
    expect(found.precision).toBeGreaterThanOrEqual(precision)
    expect(found.recall).toBeGreaterThanOrEqual(recall)
  })
})
