import type { UnitsAnswer } from '../../desk/units/UnitsAnswer'
import type { CutSteps } from '../../editorial/cutting/steps'
import type { Badges } from './badges'

/** A page under the knife: what stands on the server, and the steps that are not saved yet. */
export type OpenPage = { answer: UnitsAnswer; badges: Badges; steps: CutSteps }
