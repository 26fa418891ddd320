import type { LineRole } from '../sourceLines'
import type { PartRole } from './types'

/** In the order in which a text shows them. Between groups the order of the lines may be another one than that of the parts. */
export const ROLE_GROUPS = ['kicker', 'headline', 'subheadline', 'byline', 'dateline', 'body', 'caption'] as const
export type RoleGroup = (typeof ROLE_GROUPS)[number]

/** A crosshead and a note stand among the paragraphs. */
export const groupOf = (role: LineRole | PartRole): RoleGroup =>
  role === 'paragraph' || role === 'crosshead' || role === 'note' ? 'body' : role

/** Indexes of the texts of one group, in order. */
export const indexesOf = (texts: readonly { role: LineRole | PartRole }[], group: RoleGroup): number[] =>
  texts.flatMap(({ role }, index) => (groupOf(role) === group ? [index] : []))
