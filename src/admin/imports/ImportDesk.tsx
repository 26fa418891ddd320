'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { useDocumentName } from '../shared/useDocumentName'
import { useWords } from '../shared/useWords'
import { FileStep } from './FileStep'
import { ProgressStep } from './ProgressStep'
import { ResultStep } from './ResultStep'
import { useImport } from './useImport'
import { useUpload } from './useUpload'
import { WORDS } from './words'

/** An import from its files to its pages: what can be done with it now, and how far it is. */
export const ImportDesk = () => {
  const say = useWords()
  const { id } = useDocumentInfo()
  const importing = useImport()
  const upload = useUpload(importing)
  const { doc, isStale, mayAct } = importing
  useDocumentName(id ? null : say(WORDS.newImport))
  if (!id) return <p className="import-desk__first">{say(WORDS.firstPlace)}</p>
  const isAtWork = doc?.state === 'queued' || doc?.state === 'running'
  return (
    <section aria-label={say(WORDS.filesAndProgress)} className="import-desk" data-state={doc?.state}>
      {isStale && <p className="import-desk__notice" role="status">{say(WORDS.serverLost)}</p>}
      {doc && isAtWork && <ProgressStep doc={doc} importing={importing} />}
      {doc && (doc.state !== 'uploading' || !mayAct) && <ResultStep doc={doc} importing={importing} upload={upload} />}
      {doc && mayAct && !isAtWork && doc.state !== 'done' && <FileStep doc={doc} importing={importing} upload={upload} />}
    </section>
  )
}
