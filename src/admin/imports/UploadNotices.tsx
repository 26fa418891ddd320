'use client'

import { Button } from '@payloadcms/ui'

import { useWords } from '../shared/useWords'
import type { Uploading } from './useUpload'
import { WORDS } from './words'

/** How far the sending is, and what of it did not go. */
export const UploadNotices = ({ upload }: { upload: Uploading }) => {
  const say = useWords()
  const { add, done, ignored, isOffline, isUploading, refused, stopped, total } = upload
  return (
    <>
      {isUploading && (
        <p className="import-desk__sending">
          <progress aria-label={say(WORDS.uploading(done, total))} max={total} value={done} />
          <span>{say(WORDS.uploading(done, total))}</span>
        </p>
      )}
      <div role="status">
        {isUploading && isOffline && <p className="import-desk__notice">{say(WORDS.offline)}</p>}
        {stopped && <p className="import-desk__notice">{stopped} {say(WORDS.signedOut)}</p>}
        {ignored > 0 && <p className="import-desk__hint">{say(WORDS.ignored(ignored))}</p>}
      </div>
      {refused.length > 0 && (
        <div className="import-desk__refused" role="alert">
          <h4>{say(WORDS.refused(refused.length))}</h4>
          <ul>
            {refused.map(({ message, path }) => <li key={path}><strong>{path}</strong> {message}</li>)}
          </ul>
          <Button buttonStyle="secondary" margin={false} onClick={() => add({ chosen: refused, ignored: 0 })} size="small" type="button">
            {say(WORDS.again)}
          </Button>
        </div>
      )}
    </>
  )
}
