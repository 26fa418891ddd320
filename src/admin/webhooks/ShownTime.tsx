'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatDate } from '@payloadcms/ui/shared'
import { useSyncExternalStore } from 'react'

const never = (): (() => void) => () => undefined

/** A time as the admin's own lists and forms have it, by the clock of the browser: the server's may be another. @param at ISO 8601. */
export const ShownTime = ({ at }: { at: string }) => {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const isBrowser = useSyncExternalStore(never, () => true, () => false)
  return <time dateTime={at}>{isBrowser && formatDate({ date: at, i18n, pattern: config.admin.dateFormat })}</time>
}
