import type { Deed, Stage } from '../../../src/editorial/stages'

/** The stage a document must have for each deed. */
export const stageFor: Record<Deed, Stage> = {
  claim: 'unproofed', release: 'proofing', edit: 'proofing', submit: 'proofing', return: 'proofed', approve: 'proofed',
  correct: 'approved', withdraw: 'approved', restore: 'withdrawn', flag: 'proofing', unflag: 'proofing', picture: 'proofing', renew: 'approved',
  join: 'unproofed', joinInto: 'unproofed', unjoin: 'unproofed', recut: 'unproofed', erase: 'proofing',
}

/** The next deed on the way from one stage to another. */
export const towards = (stage: string, target: Stage): Deed => {
  switch (stage) {
    case 'unproofed':
      return 'claim'
    case 'proofing':
      return target === 'unproofed' ? 'release' : 'submit'
    case 'proofed':
      return target === 'unproofed' || target === 'proofing' ? 'return' : 'approve'
    case 'approved':
      return target === 'withdrawn' ? 'withdraw' : 'correct'
    default:
      return 'restore'
  }
}
