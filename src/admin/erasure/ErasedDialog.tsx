'use client'

import { useConfig } from '@payloadcms/ui'

import { Dialog } from '../shared/Dialog'
import type { Subject } from '../shared/useSubject'
import { useWords } from '../shared/useWords'
import { DONE, type Erasable, WORDS } from './words'

export type PhotoLeft = { id: string; title?: string | null }
/** What the law may want seen to as well: images of pages (ids of media), and an article's photos. */
export type Left = { facsimiles: string[]; photos: PhotoLeft[] }

type Props = { collection: Erasable; left: Left; onClose: () => void; subject: Subject | null }

/** What was done and what is left to see to; it stays until it is closed. It names the place and no word of the text. */
export const ErasedDialog = ({ collection, left: { facsimiles, photos }, onClose, subject }: Props) => {
  const say = useWords()
  const { config } = useConfig()
  const formOf = (slug: string, id: string): string => `${config.routes.admin}/collections/${slug}/${id}`
  return (
    <Dialog onClose={onClose} title={say(WORDS.done)}>
      <div data-erased role="status">
        {subject?.place && <p lang="zh-Hans">{subject.place}</p>}
        <p>✓ {say(DONE[collection])} {say(WORDS.log)}</p>
        <p>{say(facsimiles.length > 0 ? WORDS.facsimiles : WORDS.nothingLeft)}</p>
        {facsimiles.length > 0 && (
          <ul>
            {facsimiles.map((id, index) => (
              <li key={id}><a href={formOf('media', id)} rel="noopener" target="_blank">{say(WORDS.facsimile(index + 1))}</a></li>
            ))}
          </ul>
        )}
        {photos.length > 0 && (
          <>
            <p>{say(WORDS.photos)}</p>
            <ul>
              {photos.map(({ id, title }) => (
                <li key={id}><a href={formOf('photos', id)} lang="zh-Hans" rel="noopener" target="_blank">{title || say(WORDS.untitled)}</a></li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  )
}
