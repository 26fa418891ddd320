'use client'

import { doubledNumbers } from '../../collections/ImportFiles/doubledNumbers'
import { isOfMets } from '../../collections/ImportFiles/isOfMets'
import { useWords } from '../shared/useWords'
import type { ShownFile } from './types'
import { WORDS } from './words'

/** What a person should mend before the start: pages without a number, and numbers given twice. */
export const FileNotices = ({ files }: { files: ShownFile[] }) => {
  const say = useWords()
  const alone = files.filter((file) => !isOfMets(files, file) && file.state !== 'part')
  const doubled = doubledNumbers(files)
  const unnumbered = alone.filter(({ number, state }) => !number && state !== 'done').length
  return (
    <div role="status">
      {doubled.length > 0 && <p className="import-desk__notice">{say(WORDS.doubled(doubled))}</p>}
      {unnumbered > 0 && <p className="import-desk__hint">{say(WORDS.noNumber(unnumbered))}</p>}
    </div>
  )
}
