'use client'

import { useEffect, useId, useState } from 'react'

import { MAX_PAGE_NUMBER } from '../../collections/Pages/MAX_PAGE_NUMBER'
import { useWords } from '../shared/useWords'
import type { ShownFile } from './types'
import { useDeed } from './useDeed'
import type { Importing } from './useImport'
import { WORDS } from './words'

type Props = { file: ShownFile; importing: Importing }

const shown = (number: number | null | undefined): string => (number ? String(number) : '')

/** The page's number, by a person or guessed; kept when the field is left or on Enter. */
export const PageNumber = ({ file, importing }: Props) => {
  const say = useWords()
  const id = useId()
  const { act } = useDeed(importing)
  const [typed, setTyped] = useState(shown(file.number))
  useEffect(() => setTyped(shown(file.number)), [file.number])

  const keep = async (): Promise<void> => {
    if (typed === shown(file.number)) return
    if (!(await act('PATCH', `/files/${file.id}`, { number: typed === '' ? null : Number(typed) }))) setTyped(shown(file.number))
  }
  return (
    <span className="import-number">
      <input
        aria-describedby={file.isNumberGuessed ? id : undefined}
        aria-label={say(WORDS.numberOf(file.path))}
        inputMode="numeric"
        max={MAX_PAGE_NUMBER}
        min={1}
        onBlur={() => void keep()}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          // The form around it would be sent.
          event.preventDefault()
          void keep()
        }}
        type="number"
        value={typed}
      />
      {file.isNumberGuessed && <span className="import-number__guess" id={id} title={say(WORDS.guessed)}>{say(WORDS.guess)}</span>}
    </span>
  )
}
