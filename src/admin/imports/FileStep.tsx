'use client'

import { useWords } from '../shared/useWords'
import { FileDrop } from './FileDrop'
import { FileNotices } from './FileNotices'
import { FileTable } from './FileTable'
import { StartButton } from './StartButton'
import type { ShownImport } from './types'
import { UploadNotices } from './UploadNotices'
import type { Importing } from './useImport'
import type { Uploading } from './useUpload'
import { WORDS } from './words'

type Props = { doc: ShownImport; importing: Importing; upload: Uploading }

/** Which files, and which page each of them is; then the start. Also for what is left of an import that was stopped. */
export const FileStep = ({ doc, importing, upload }: Props) => {
  const say = useWords()
  const open = importing.files.filter(({ state }) => state !== 'done')
  const isNew = doc.state === 'uploading'
  return (
    <div className="import-files">
      <h3>{say(isNew ? WORDS.files : WORDS.filesLeft)}</h3>
      {!isNew && <p className="import-desk__hint">{say(WORDS.replace)}</p>}
      <FileDrop onChoose={upload.add} />
      <UploadNotices upload={upload} />
      <FileNotices files={importing.files} />
      {isNew && <StartButton doc={doc} importing={importing} upload={upload} />}
      {open.length === 0 ? <p>{say(WORDS.noFiles)}</p> : <FileTable files={open} importing={importing} />}
      {isNew && <p className="import-desk__hint">{say(WORDS.wrongPlace)}</p>}
    </div>
  )
}
