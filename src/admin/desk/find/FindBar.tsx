'use client'

import { $getNodeByKey, HISTORY_PUSH_TAG } from 'lexical'
import { useEffect, useMemo, useRef, useState } from 'react'

import { isComposing } from '../../isComposing'
import { useWords } from '../../useWords'
import { $isPart } from '../editor/PartNode'
import { $selectStretch, type Stretch } from '../editor/places'
import { reveal } from '../editor/reveal'
import { useLiveText } from '../marks/useMarks'
import { goTo, type Hands } from '../model/commands'
import { WORDS } from '../words'
import { findText } from './findText'

type Props = { hands: Hands; onClose: () => void }

/** Find and replace over all parts of the article. Enter: next, Shift+Enter: the one before, Esc: back to the text. */
export const FindBar = ({ hands, onClose }: Props) => {
  const say = useWords()
  const { editor, marks } = hands
  const { parts } = useLiveText(marks)
  const [wanted, setWanted] = useState(() => window.getSelection()?.toString().split('\n')[0] ?? '')
  const [replacement, setReplacement] = useState('')
  const [at, setAt] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const found = useMemo(() => findText(parts, wanted), [parts, wanted])
  const now = found[Math.min(at, found.length - 1)] ?? null

  useEffect(() => input.current?.select(), [])
  useEffect(() => {
    marks.paintFound(found, now)
    if (now) reveal(editor, now)
    return () => marks.paintFound([], null)
  }, [editor, found, marks, now])

  const move = (by: number): void => {
    if (found.length > 0) setAt((Math.min(at, found.length - 1) + by + found.length) % found.length)
  }
  const close = (): void => {
    if (now) goTo(hands, now)
    else editor.focus()
    onClose()
  }
  const replace = (stretches: readonly Stretch[]): void => {
    editor.update(() => {
      for (const stretch of [...stretches].reverse()) {
        const part = $getNodeByKey(stretch.node)
        if (!$isPart(part) || part.isLocked() || part.getTextContent().slice(stretch.start, stretch.end) !== wanted) continue
        $selectStretch(stretch)?.insertText(replacement)
      }
    }, { discrete: true, tag: [HISTORY_PUSH_TAG, 'skip-dom-selection'] })
    marks.look()
    // The button that was pressed may have nothing left to do: the keys stay here.
    input.current?.focus()
  }

  return (
    <form
      aria-label={say(WORDS.findBar)}
      className="desk-find"
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return
        if (event.key === 'Escape') close()
        if (event.key === 'Enter' && event.target === input.current) {
          event.preventDefault()
          move(event.shiftKey ? -1 : 1)
        }
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (now) replace([now])
      }}
      role="search"
    >
      <label>{say(WORDS.find)} <input onChange={(event) => { setWanted(event.target.value); setAt(0) }} ref={input} value={wanted} /></label>
      <span className="desk-find__count" role="status">{say(WORDS.found(found.length === 0 ? 0 : Math.min(at, found.length - 1) + 1, found.length))}</span>
      <button aria-label={say(WORDS.previous)} className="desk-button" disabled={!now} onClick={() => move(-1)} type="button">↑</button>
      <button aria-label={say(WORDS.next)} className="desk-button" disabled={!now} onClick={() => move(1)} type="button">↓</button>
      <label>{say(WORDS.replaceWith)} <input onChange={(event) => setReplacement(event.target.value)} value={replacement} /></label>
      <button className="desk-button" disabled={!now || !editor.isEditable()} type="submit">{say(WORDS.replace)}</button>
      <button className="desk-button" disabled={!now || !editor.isEditable()} onClick={() => replace(found)} type="button">{say(WORDS.replaceAll)}</button>
      <button aria-label={say(WORDS.close)} className="desk-button" onClick={close} type="button">×</button>
    </form>
  )
}
