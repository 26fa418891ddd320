'use client'

import { useHouseTime } from './useHouseTime'
import { useWords } from './useWords'

/** A time in a list or a form, by the clocks of the house, which it names to who points at it. @param at ISO 8601. */
export const ShownTime = ({ at }: { at: string }) => {
  const say = useWords()
  const { write, zone } = useHouseTime()
  return <time dateTime={at} title={say(zone)}>{write(at)}</time>
}
