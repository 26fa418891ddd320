'use client'

import { Button } from '@payloadcms/ui'

import { useWords } from '../useWords'
import type { ShownImport } from './types'
import { useDeed } from './useDeed'
import type { Importing } from './useImport'
import type { Uploading } from './useUpload'
import { WORDS } from './words'

type Props = { doc: ShownImport; importing: Importing; upload: Uploading }

/** Starts an import, or takes up again what is left of one; not while files are still on their way. */
export const StartButton = ({ doc, importing, upload }: Props) => {
  const say = useWords()
  const { act, isBusy } = useDeed(importing)
  const isNew = doc.state === 'uploading'
  const left = importing.files.filter(({ state }) => state === 'waiting' || state === 'failed').length
  const deed = isNew ? WORDS.start(left) : doc.state === 'failed' ? WORDS.again : WORDS.resume
  if (!importing.mayAct) return null
  return (
    <div className="import-desk__buttons">
      <Button
        disabled={isBusy || upload.isUploading || left === 0}
        extraButtonProps={{ 'data-deed': isNew ? 'start' : 'resume' }}
        margin={false}
        onClick={() => void act('POST', isNew ? '/start' : '/resume')}
        size="medium"
        type="button"
      >
        {say(deed)}
      </Button>
    </div>
  )
}
