import type { BaseFilter } from 'payload'

/**
 * Lists leave out what has become part of another article, unless they ask for that stage: `where[stage][equals]=joined`.
 */
export const withoutJoined: BaseFilter = ({ req }) =>
  JSON.stringify(req.query?.where ?? '').includes('"joined"') ? null : { stage: { not_equals: 'joined' } }
