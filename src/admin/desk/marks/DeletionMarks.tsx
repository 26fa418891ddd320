'use client'

import type { LexicalEditor } from 'lexical'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'

import { useWords } from '../../shared/useWords'
import { setRange } from '../editor/places'
import { WORDS } from '../words'
import type { LiveChange } from './LiveText'
import type { Marks } from './Marks'
import { useLiveText } from './useMarks'

type Place = { height: number; key: string; left: number; top: number; was: string }

/** Where a deletion stands between two characters, from the layer's corner. */
const placeOf = (editor: LexicalEditor, change: LiveChange, corner: DOMRect, index: number): Place | null => {
  const element = editor.getElementByKey(change.node)
  if (!element) return null
  const range = document.createRange()
  setRange(range, element, change.start, change.start)
  const rect = range.getClientRects()[0] ?? element.getBoundingClientRect()
  return { height: rect.height, key: `${index}:${change.was}`, left: rect.left - corner.left, top: rect.top - corner.top, was: change.was }
}

/** A thin mark between the characters where something of the source was deleted; it lies over the text and is no part of it. */
export const DeletionMarks = ({ editor, isShown, marks }: { editor: LexicalEditor | null; isShown: boolean; marks: Marks | null }) => {
  const say = useWords()
  const layer = useRef<HTMLDivElement>(null)
  const text = useLiveText(marks)
  const [places, setPlaces] = useState<Place[]>([])

  const measure = useCallback((): void => {
    const corner = layer.current?.getBoundingClientRect()
    if (!editor || !corner) return
    const deletions = isShown ? text.changes.filter(({ kind }) => kind === 'deletion') : []
    setPlaces(deletions.flatMap((change, index) => placeOf(editor, change, corner, index) ?? []))
  }, [editor, isShown, text])

  useLayoutEffect(() => {
    measure()
    const parent = layer.current?.parentElement
    if (!parent) return
    const observer = new ResizeObserver(measure)
    observer.observe(parent)
    return () => observer.disconnect()
  }, [measure])

  return (
    <div aria-hidden className="desk-deletions" ref={layer}>
      {places.map(({ height, key, left, top, was }) => (
        <span key={key} style={{ height, left, top }} title={`${say(WORDS.deletion)}：${was}`} />
      ))}
    </div>
  )
}
