import type { CSSProperties } from 'react'

import type { Badge } from './badges'

/** A unit's colour and name. */
export const BadgeMark = ({ badge: { hue, name } }: { badge: Badge }) => (
  <b className="units-badge" style={{ '--unit-hue': hue } as CSSProperties}>{name}</b>
)
