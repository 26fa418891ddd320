'use client'

import { useTranslation } from '@payloadcms/ui'

import { useHouseTime } from './useHouseTime'

/** When something was done, by the clocks of the house, or from when to when; `to` on the same day by its clock alone. ISO 8601. */
export const Times = ({ from, to }: { from: string; to?: string }) => {
  const { i18n } = useTranslation()
  const { timeZone } = useHouseTime()
  const language = i18n.language.startsWith('zh') ? 'zh-CN' : 'en-GB'
  const [first, last] = [new Date(from), new Date(to ?? from)]
  const isSameDay = first.toLocaleDateString(language, { timeZone }) === last.toLocaleDateString(language, { timeZone })
  const shown = (at: Date, isWithDay = true): string => at.toLocaleString(language, { ...(isWithDay && { dateStyle: 'short' }), timeStyle: 'short', timeZone })
  return (
    <>
      <time dateTime={from} suppressHydrationWarning>{shown(first)}</time>
      {to && shown(first) !== shown(last) && <>–<time dateTime={to} suppressHydrationWarning>{shown(last, !isSameDay)}</time></>}
    </>
  )
}
