'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'

import { ShownTime } from './shared/ShownTime'
import { useHouseTime } from './shared/useHouseTime'
import { useWords } from './shared/useWords'

/** When a document was saved last and made, in the place of Payload's own, which are by the clock of the browser. */
export const DocumentTimes = () => {
  const say = useWords()
  const { t } = useTranslation()
  const { data, id } = useDocumentInfo()
  const { zone } = useHouseTime()
  const times = [[t('general:lastModified'), data?.updatedAt], [t('general:created'), data?.createdAt]]
  if (!id || typeof data?.updatedAt !== 'string') return null
  return (
    <div className="document-times">
      <dl>{times.map(([name, at]) => typeof at === 'string' && <div key={String(name)}><dt>{name}</dt> <dd><ShownTime at={at} /></dd></div>)}</dl>
      <p>{say(zone)}</p>
    </div>
  )
}
