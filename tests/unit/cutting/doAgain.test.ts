import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { doAgain } from '../../../src/editorial/cutting/doAgain'
import type { Operation } from '../../../src/editorial/cutting/operation'
import { sheetOf } from '../../../src/editorial/cutting/sheetOf'
import { type CutSteps, doOperation, openSteps, operationsDone, sheetNow } from '../../../src/editorial/cutting/steps'
import { someNumbers, someOperation } from '../../helpers/someOperation'
import { storedPage } from './madeSheet'

const sheet = sheetOf(storedPage('甲题\n\n　　甲一甲一甲一甲一。\n　　甲二甲二甲二甲二。\n\n乙题\n\n　　乙一乙一乙一乙一。\n　　乙二乙二乙二乙二。\n'))
const impossible: Operation = { op: 'merge', into: 'nowhere', unit: 'nobody' }

const walk = (numbers: readonly number[][]): CutSteps =>
  numbers.reduce((steps: CutSteps, each) => {
    const next = doOperation(steps, someOperation(sheetNow(steps), each))
    return 'refused' in next ? steps : next
  }, openSteps(sheet))

describe('steps that were done on an earlier sheet', () => {
  const choices = fc.array(someNumbers, { maxLength: 12 })

  it('come to the very same on a sheet that has not changed, whatever they are', () => {
    fc.assert(fc.property(choices, (numbers) => {
      const steps = walk(numbers)
      const again = doAgain(openSteps(sheet), operationsDone(steps))
      expect(again).toEqual({ fit: steps.done.length, refused: null, steps })
    }), { numRuns: 200 })
  })

  it('are done up to the first that cannot be, with why', () => {
    const steps = walk([[0.1, 0.2, 0.3, 0.4], [0.5, 0.6, 0.7, 0.8], [0.35, 0.1, 0.9, 0.2]])
    const done = operationsDone(steps)
    expect(done.length).toBeGreaterThan(0)
    const again = doAgain(openSteps(sheet), [...done, impossible, ...done])
    expect(again.fit).toBe(done.length)
    expect(again.steps).toEqual(steps)
    expect(again.refused?.message.zh).not.toBe('')
    expect(again.refused).not.toBeNull()
  })
})
