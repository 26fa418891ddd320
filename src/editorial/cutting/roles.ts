import type { LineRole } from '../sourceLines'
import type { SheetPart, SheetRole } from './sheet'

/** The headings of an article, in the order they are printed; each at most once. */
export const HEADINGS = ['kicker', 'headline', 'subheadline', 'byline'] as const satisfies LineRole[]
export type Heading = (typeof HEADINGS)[number]

const BODY_ROLES = ['body', 'crosshead', 'note'] as const satisfies LineRole[]

export const SHEET_ROLES = [...HEADINGS, ...BODY_ROLES, 'caption', 'furniture'] as const satisfies SheetRole[]

export const isHeading = (role: SheetRole): role is Heading => (HEADINGS as readonly string[]).includes(role)

export const isBodyRole = (role: SheetRole): boolean => (BODY_ROLES as readonly string[]).includes(role)

/** Headings in front, in their order; the body as it stands. */
export const inOrder = (parts: readonly SheetPart[]): SheetPart[] => [
  ...HEADINGS.flatMap((role) => parts.filter((part) => part.role === role)),
  ...parts.filter(({ role }) => !isHeading(role)),
]
