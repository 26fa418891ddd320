'use client'

import { Button } from '@payloadcms/ui'

import { doubledNumbers } from '../../collections/ImportFiles/doubledNumbers'
import { useWords } from '../shared/useWords'
import { startWords } from './startWords'
import type { ShownImport } from './types'
import { useDeed } from './useDeed'
import type { Importing } from './useImport'
import type { Uploading } from './useUpload'
import { WORDS } from './words'

type Props = { doc: ShownImport; importing: Importing; upload: Uploading }

/** Starts an import, or takes up again what is left of one; not while files are on their way or two of them are one page. */
export const StartButton = ({ doc, importing, upload }: Props) => {
  const say = useWords()
  const { act, isBusy } = useDeed(importing)
  const isNew = doc.state === 'uploading'
  const left = importing.files.filter(({ state }) => state === 'waiting' || state === 'failed').length
  const isDoubled = doubledNumbers(importing.files).length > 0
  if (!importing.mayAct) return null
  return (
    <div className="import-desk__buttons">
      <Button
        disabled={isBusy || upload.isUploading || left === 0 || isDoubled}
        extraButtonProps={{ 'data-deed': isNew ? 'start' : 'resume' }}
        margin={false}
        onClick={() => void act('POST', isNew ? '/start' : '/resume')}
        size="medium"
        type="button"
      >
        {say(startWords(doc.state, left))}
      </Button>
      {isDoubled && <span className="import-desk__why">{say(WORDS.doubledFirst)}</span>}
    </div>
  )
}
