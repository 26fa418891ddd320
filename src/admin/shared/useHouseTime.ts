'use client'

import { useConfig } from '@payloadcms/ui'

import { timeZoneOf } from '../../timeZoneOf'
import { houseTime } from './houseTime'
import { timeZoneWords } from './timeZoneWords'
import type { Words } from './useWords'

/** How times are written on a screen, and in which zone that is. */
export const useHouseTime = (): { timeZone: string; write: (at: number | string) => string; zone: Words } => {
  const { config } = useConfig()
  const timeZone = timeZoneOf(config)
  return { timeZone, write: (at) => houseTime(at, timeZone), zone: timeZoneWords(timeZone) }
}
