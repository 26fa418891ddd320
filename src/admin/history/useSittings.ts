'use client'

import { useMemo, useState } from 'react'

import type { HistoryEntry } from '../../desk/history/articleTexts'
import { foldSaves } from '../shared/foldSaves'
import type { Sitting } from './EntryList'

/** The saves of one sitting folded into its last text, until they are asked for; and the two texts that are compared. */
export const useSittings = (entries: readonly HistoryEntry[]) => {
  const sittings = useMemo(() => foldSaves(entries), [entries])
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  const shownOf = (open: ReadonlySet<number>): number[] =>
    sittings.flatMap((sitting) => (open.has(sitting[0].revision) ? sitting : [sitting[0]]).filter(({ hasText }) => hasText).map(({ revision }) => revision))
  const revisions = shownOf(unfolded)
  const newest = revisions[0] ?? 1
  const [after, setAfter] = useState(newest)
  const [before, setBefore] = useState(revisions[1] ?? newest)

  /** A text beside the one shown before it. */
  const show = (revision: number, among: readonly number[]): void => {
    setAfter(revision)
    setBefore(among.find((each) => each < revision) ?? revision)
  }
  const onFold = (sitting: Sitting): void => {
    const [{ revision }] = sitting
    const open = new Set(unfolded)
    if (!open.delete(revision)) open.add(revision)
    setUnfolded(open)
    // What is folded away is neither highlighted nor compared.
    const among = shownOf(open)
    if (!among.includes(after)) show(revision, among)
    else if (!among.includes(before)) setBefore(revision)
  }
  return {
    after, before, newest, onFold, setAfter, setBefore, sittings, unfolded,
    /** `by` 1 is the next older one: the list stands newest first. */
    step: (by: -1 | 1): void => show(revisions[Math.max(0, Math.min(revisions.length - 1, revisions.indexOf(after) + by))] ?? newest, revisions),
  }
}
