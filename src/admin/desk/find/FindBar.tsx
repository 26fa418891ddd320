'use client'

import { $getNodeByKey, $getSelection, HISTORY_PUSH_TAG } from 'lexical'
import { useEffect, useMemo, useRef, useState } from 'react'

import { isComposing } from '../../keys/isComposing'
import { useWords } from '../../shared/useWords'
import { $isPart } from '../editor/PartNode'
import { $focusedPlace, $selectedStretch, $selectStretch, type Stretch } from '../editor/places'
import { reveal } from '../editor/reveal'
import { useLiveText } from '../marks/useMarks'
import { goTo, type Hands } from '../model/commands'
import { WORDS } from '../words'
import { findText, firstFrom, type Place } from './findText'

type Props = {
  /** How often it was asked for: the key gets back to the field. */
  asked: number
  hands: Hands
  onClose: () => void
}

const $cursor = (): Place | null => {
  const place = $focusedPlace()
  return place && { node: place.part.getKey(), start: place.offset }
}

/** Find and replace over all parts of the article. Enter: next, Shift+Enter: the one before, Esc: back to the text. */
export const FindBar = ({ asked, hands, onClose }: Props) => {
  const say = useWords()
  const { editor, marks } = hands
  const { parts } = useLiveText(marks)
  const [wanted, setWanted] = useState('')
  const [replacement, setReplacement] = useState('')
  // Searched from the cursor on; from then on from where one has got to.
  const [from, setFrom] = useState<Place | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const found = useMemo(() => findText(parts, wanted), [parts, wanted])
  const at = firstFrom(parts, found, from)
  const now = found[at] ?? null

  useEffect(() => {
    const selected = editor.getEditorState().read(() => $getSelection()?.getTextContent().split('\n')[0] ?? '')
    if (selected !== '') setWanted(selected)
    setFrom(editor.getEditorState().read(() => $selectedStretch() ?? $cursor()))
    // What was set above stands in the field with the next frame.
    const frame = requestAnimationFrame(() => {
      input.current?.focus()
      input.current?.select()
    })
    return () => cancelAnimationFrame(frame)
  }, [asked, editor])
  useEffect(() => {
    marks.paintFound(found, now)
    if (now) reveal(editor, now)
    return () => marks.paintFound([], null)
  }, [editor, found, marks, now])

  const move = (by: number): void => {
    if (found.length > 0) setFrom(found[(at + by + found.length) % found.length] ?? null)
  }
  const close = (): void => {
    const last = from && parts.some(({ node }) => node === from.node) ? { ...from, end: from.start } : null
    if (now ?? last) goTo(hands, (now ?? last) as Stretch)
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
    const [first] = stretches
    // On behind what was written: it may have in it what is looked for.
    if (first) setFrom({ node: first.node, start: first.start + replacement.length })
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
      <label>{say(WORDS.find)} <input onChange={(event) => setWanted(event.target.value)} ref={input} value={wanted} /></label>
      <span className="desk-find__count" role="status">{say(WORDS.found(at + 1, found.length))}</span>
      <button aria-label={say(WORDS.previous)} className="desk-button" disabled={!now} onClick={() => move(-1)} type="button">↑</button>
      <button aria-label={say(WORDS.next)} className="desk-button" disabled={!now} onClick={() => move(1)} type="button">↓</button>
      <label>{say(WORDS.replaceWith)} <input onChange={(event) => setReplacement(event.target.value)} value={replacement} /></label>
      <button className="desk-button" disabled={!now || !editor.isEditable()} type="submit">{say(WORDS.replace)}</button>
      <button className="desk-button" disabled={!now || !editor.isEditable()} onClick={() => replace(found)} type="button">{say(WORDS.replaceAll)}</button>
      <button aria-label={say(WORDS.close)} className="desk-button" onClick={close} type="button">×</button>
    </form>
  )
}
