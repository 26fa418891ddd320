import { badgeOf } from './badges'
import type { OpenPage } from './OpenPage'
import { titleOfUnit } from './titleOfUnit'

/** What was changed by somebody else, by the id in the error of the server: `A《标题》`; '' of the page itself, null of anything else. */
export const nameOfTouched = ({ answer, badges, steps }: OpenPage, data: unknown): string | null => {
  const { current } = (data ?? {}) as { current?: { id?: unknown } }
  const unit = steps.first.units.find(({ id }) => id === current?.id)
  if (unit) return `${badgeOf(badges, unit).name}《${titleOfUnit(unit)}》`
  return current?.id === answer.page.id ? '' : null
}
