'use client'

import { useCallback, useMemo, useState } from 'react'

import type { Row } from './rowsOf'

/** `at`: the line the keys are on. `anchor`: where a range began. `kept`: the lines chosen one by one. */
type Selecting = { anchor: number | null; at: number; kept: ReadonlySet<string> }

export type Selection = {
  at: number
  clear: () => void
  /** To a line; `extend` selects the range up to it. */
  go: (to: number, extend: boolean) => void
  /** Selects just this line, to be extended from there. */
  pick: (at: number) => void
  selected: ReadonlySet<string>
  selectAll: (keys: readonly string[]) => void
  toggle: (at: number) => void
}

const selectedOf = ({ anchor, at, kept }: Selecting, rows: readonly Row[]): ReadonlySet<string> => {
  if (anchor === null) return kept
  return new Set([...kept, ...rows.slice(Math.min(anchor, at), Math.max(anchor, at) + 1).map(({ key }) => key)])
}

/** Which lines are selected, and which one the keys are on. */
export const useSelection = (rows: readonly Row[]): Selection => {
  const [state, setState] = useState<Selecting>({ anchor: null, at: 0, kept: new Set() })
  const at = Math.max(0, Math.min(state.at, rows.length - 1))
  const selected = useMemo(() => selectedOf({ ...state, at }, rows), [at, rows, state])

  const go = useCallback(
    (to: number, extend: boolean) =>
      setState((before) => {
        const next = Math.max(0, Math.min(rows.length - 1, to))
        return { ...before, anchor: extend ? (before.anchor ?? before.at) : null, at: next }
      }),
    [rows.length],
  )
  const toggle = useCallback(
    (index: number) =>
      setState((before) => {
        const kept = new Set(selectedOf(before, rows))
        const key = rows[index]?.key
        if (key && !kept.delete(key)) kept.add(key)
        return { anchor: null, at: index, kept }
      }),
    [rows],
  )
  const pick = useCallback((index: number) => setState({ anchor: index, at: index, kept: new Set() }), [])
  const clear = useCallback(() => setState((before) => ({ ...before, anchor: null, kept: new Set() })), [])
  const selectAll = useCallback(
    (keys: readonly string[]) => setState({ anchor: null, at: Math.max(0, rows.findIndex(({ key }) => keys.includes(key))), kept: new Set(keys) }),
    [rows],
  )
  return { at, clear, go, pick, selectAll, selected, toggle }
}
