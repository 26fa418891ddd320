import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  type Actor, type Deed, isRefusal, permittedActions, refusalToEdit, ROLES, STAGES, transition, type WorkState, ACTIONS,
} from '../../../src/editorial/stages'

const DEEDS: Deed[] = [...ACTIONS, 'edit']

const start: WorkState = {
  assignee: null, correctedBy: null, hasApproved: false, hasNewerEdit: false, hasProblem: false, onePairIsEnough: false,
  stage: 'unproofed', submittedBy: null,
}

const actor = (roles: readonly Actor['role'][]): fc.Arbitrary<Actor> =>
  fc.record({ number: fc.integer({ max: 2, min: 1 }), role: fc.constantFrom(...roles) }).map(({ number, role }) => ({ id: `${role} ${number}`, role }))

type Step = { actor: Actor; deed: Deed; reason: string }
const steps = (roles: readonly Actor['role'][] = ROLES): fc.Arbitrary<Step[]> =>
  fc.array(fc.record({ actor: actor(roles), deed: fc.constantFrom(...DEEDS), reason: fc.constantFrom('', ' ', '有误') }), { maxLength: 60 })

/** What the workflow keeps beside the machine: whether something was approved, and edited since. */
const follow = (state: WorkState, { actor: who, deed, reason }: Step): WorkState => {
  const next = transition(state, deed, who, reason)
  if (isRefusal(next)) return state
  return {
    ...state, ...next,
    hasApproved: state.hasApproved || deed === 'approve',
    hasNewerEdit: deed === 'edit' ? true : deed === 'approve' ? false : state.hasNewerEdit,
  }
}

const state: fc.Arbitrary<WorkState> = fc.record({
  assignee: fc.constantFrom(null, 'editor 1', 'proofreader 1', 'proofreader 2'), correctedBy: fc.constantFrom(null, 'editor 1', 'proofreader 1'),
  hasApproved: fc.boolean(), hasNewerEdit: fc.boolean(), hasProblem: fc.boolean(), isClaimLapsed: fc.boolean(), onePairIsEnough: fc.boolean(),
  stage: fc.constantFrom(...STAGES), submittedBy: fc.constantFrom(null, 'editor 1', 'proofreader 1'),
})

describe('the stages', () => {
  it('proofreaders alone never bring anything to approved or withdrawn', () => {
    fc.assert(fc.property(steps(['proofreader']), (all) => {
      const end = all.reduce(follow, start)
      expect(['unproofed', 'proofing', 'proofed']).toContain(end.stage)
      expect(end.hasApproved).toBe(false)
    }), { numRuns: 1_000 })
  })

  it('proofreaders do not change what is approved or withdrawn, whoever brought it there', () => {
    fc.assert(fc.property(state, actor(['proofreader']), fc.constantFrom(...DEEDS), (before, who, deed) => {
      fc.pre(before.stage === 'approved' || before.stage === 'withdrawn')
      expect(follow(before, { actor: who, deed, reason: '有误' }).stage).toBe(before.stage)
    }))
  })

  it('nobody approves what they corrected or submitted last, in any course of events', () => {
    fc.assert(fc.property(steps(), (all) => {
      let now = start
      let corrected: string | null = null
      let submitted: string | null = null
      for (const step of all) {
        const next = transition(now, step.deed, step.actor, step.reason)
        if (!isRefusal(next)) {
          if (step.deed === 'approve') expect([corrected, submitted]).not.toContain(step.actor.id)
          if (step.deed === 'edit') corrected = step.actor.id
          if (step.deed === 'submit') submitted = step.actor.id
        }
        now = follow(now, step)
      }
    }), { numRuns: 2_000 })
  })

  it('one pair of eyes approves only where the publication says that is enough', () => {
    const own: WorkState = { ...start, correctedBy: 'editor 1', stage: 'proofed', submittedBy: 'editor 1' }
    const editor: Actor = { id: 'editor 1', role: 'editor' }
    expect(transition(own, 'approve', editor)).toMatchObject({ refused: 'two-pairs' })
    expect(transition({ ...own, onePairIsEnough: true }, 'approve', editor)).toMatchObject({ stage: 'approved' })
  })

  it('the actions that are offered are exactly those that succeed', () => {
    fc.assert(fc.property(state, actor(ROLES), (before, who) => {
      const offered = permittedActions(before, who)
      const succeed = ACTIONS.filter((action) => !isRefusal(transition(before, action, who, '有误')))
      expect(offered.map(({ action }) => action)).toEqual(succeed)
      for (const { action, needsReason } of offered) expect(isRefusal(transition(before, action, who, '  '))).toBe(needsReason)
      expect(refusalToEdit(before, who) === null).toBe(!isRefusal(transition(before, 'edit', who)))
    }), { numRuns: 1_000 })
  })

  it('a claim that has lapsed is free for anybody else, and keeps who corrected last', () => {
    fc.assert(fc.property(state, actor(ROLES), (before, who) => {
      const claimed: WorkState = { ...before, assignee: 'proofreader 1', stage: 'proofing' }
      const result = transition(claimed, 'claim', who)
      const { correctedBy, hasProblem, submittedBy } = before
      const isFree = before.isClaimLapsed && who.id !== claimed.assignee
      expect(result).toMatchObject(isFree ? { assignee: who.id, correctedBy, hasProblem, stage: 'proofing', submittedBy } : { refused: 'stage' })
    }), { numRuns: 500 })
  })

  it('a lapsed claim alone lets nobody change, submit or release what another person has', () => {
    const lapsed: WorkState = { ...start, assignee: 'proofreader 1', isClaimLapsed: true, stage: 'proofing' }
    for (const deed of ['edit', 'submit', 'release'] as const) {
      expect(transition(lapsed, deed, { id: 'proofreader 2', role: 'proofreader' })).toMatchObject({ refused: 'assignee' })
      expect(isRefusal(transition(lapsed, deed, { id: 'proofreader 1', role: 'proofreader' }))).toBe(false)
    }
  })

  it('a refusal says why in both languages, and changes nothing', () => {
    fc.assert(fc.property(state, actor(ROLES), fc.constantFrom(...DEEDS), (before, who, deed) => {
      const kept = structuredClone(before)
      const result = transition(before, deed, who)
      expect(before).toEqual(kept)
      if (isRefusal(result)) expect([result.message.zh, result.message.en].every((text) => text.length > 5)).toBe(true)
    }))
  })

  it('somebody is at work exactly while it is being proofed', () => {
    fc.assert(fc.property(steps(), (all) => {
      const end = all.reduce(follow, start)
      expect(end.stage === 'proofing').toBe(end.assignee !== null)
    }))
  })

  it('nothing is withdrawn that was never approved', () => {
    fc.assert(fc.property(steps(), (all) => {
      const end = all.reduce(follow, start)
      expect(end.stage !== 'withdrawn' || end.hasApproved).toBe(true)
    }))
  })
})
