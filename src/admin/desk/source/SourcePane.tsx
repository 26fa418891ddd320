'use client'

import { useState } from 'react'

import type { DeskPage } from '../../../desk/DeskAnswer'
import type { PlacedLine } from '../../../editorial/proofing'
import { useWords } from '../../shared/useWords'
import type { Marks } from '../marks/Marks'
import { WORDS } from '../words'
import { Facsimile } from './Facsimile'
import { SourceLinesPane } from './SourceLinesPane'

type Props = { lines: readonly PlacedLine[]; marks: Marks | null; onPick: (line: number) => void; pages: readonly DeskPage[] }

/** What was printed: the facsimile where there is one, or the lines as they were read. */
export const SourcePane = ({ lines, marks, onPick, pages }: Props) => {
  const say = useWords()
  const images = pages.filter(({ facsimile }) => facsimile !== null)
  // With an image it is shown first.
  const [shown, setShown] = useState<string>(images[0]?.id ?? 'lines')
  const image = images.find(({ id }) => id === shown)
  const choices = [...images.map(({ id, title }) => ({ id, name: images.length > 1 ? `${say(WORDS.facsimile)} · ${title}` : say(WORDS.facsimile) })), { id: 'lines', name: say(WORDS.lines) }]
  return (
    <>
      {images.length > 0 && (
        <div aria-label={say(WORDS.page)} className="desk-switch" role="group">
          {choices.map(({ id, name }) => (
            <button aria-pressed={shown === id} className="desk-button" key={id} onClick={() => setShown(id)} type="button">{name}</button>
          ))}
        </div>
      )}
      {image ? <Facsimile key={image.id} lines={lines} marks={marks} onPick={onPick} page={image} /> : <SourceLinesPane lines={lines} marks={marks} onPick={onPick} pages={pages} />}
    </>
  )
}
