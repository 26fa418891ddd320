'use client'

import { type CSSProperties, Fragment, memo, type RefObject, useEffect } from 'react'

import { isComposing } from '../keys/isComposing'
import type { PageLines } from '../shared/usePageLines'
import { useWords } from '../shared/useWords'
import { BadgeMark } from './BadgeMark'
import type { Badge } from './badges'
import type { Row } from './rowsOf'
import type { Selection } from './useSelection'
import { SHEET_ROLE_WORDS, WORDS } from './words'

const bare = (text: string): string => text.replace(/\s+/gu, '') // blanks were put there by the printing: `要 闻` is `要闻`

type LineProps = {
  badge: Badge; index: number; isAt: boolean; isFirstOfUnit: boolean; isSelected: boolean; onEnter: (index: number) => void
  onPress: (index: number, event: React.PointerEvent) => void; printed: string | null; row: Row
}

const Line = memo(({ badge, index, isAt, isFirstOfUnit, isSelected, onEnter, onPress, printed, row }: LineProps) => {
  const say = useWords()
  const { aside, isStart, key, line, role, text, unit } = row
  const isCorrected = printed !== null && aside === '' && bare(printed) !== bare(text)
  return (
    <div
      aria-selected={isSelected} className="units-line" data-at={isAt} data-first={isFirstOfUnit} data-line={key} data-n={line.n} data-role={role}
      data-start={isStart} data-unit={unit.id} id={`units-line-${index}`}
      onPointerDown={(event) => onPress(index, event)} onPointerEnter={(event) => event.buttons === 1 && onEnter(index)}
      role="option" style={{ '--unit-hue': badge.hue } as CSSProperties}
    >
      <span aria-hidden className="units-line__mark">{isSelected ? '✓' : ''}</span>
      <span className="units-line__n">{line.n}</span>
      <BadgeMark badge={badge} />
      <span className="units-line__role">{unit.locked && <u title={say(WORDS.locked)}>{say(WORDS.lockMark)}</u>}{isStart && <i title={say(WORDS.startsHere)}>¶</i>}{say(SHEET_ROLE_WORDS[role])}</span>
      <span className="units-line__text" lang="zh-Hans">
        {text.trim() === '' && aside === '' ? <em>{say(WORDS.deleted)}</em> : text}
        {aside && <small> 〔{aside}〕</small>}
        {isCorrected && <small className="units-line__was">{say(WORDS.printed(printed))}</small>}
      </span>
    </div>
  )
})
Line.displayName = 'Line'

type Props = {
  badge: (unit: { id: string }) => Badge; list: RefObject<HTMLDivElement | null>; page: string; printed: PageLines; rows: readonly Row[]; selection: Selection
}

/** Rows of one page together, the page's own without a name. */
const pagesOf = (rows: readonly Row[]): { page: string; rows: { index: number; row: Row }[] }[] => {
  const groups: { page: string; rows: { index: number; row: Row }[] }[] = []
  for (const [index, row] of rows.entries()) {
    const last = groups.at(-1)
    if (last?.page === row.line.page) last.rows.push({ index, row })
    else groups.push({ page: row.line.page, rows: [{ index, row }] })
  }
  return groups
}

/** The lines of the page as they were printed, to be selected with the mouse or with keys. */
export const LineList = ({ badge, list, page, printed, rows, selection }: Props) => {
  const say = useWords()
  const { at, clear, go, pick, selectAll, selected, toggle } = selection

  useEffect(() => {
    list.current?.querySelector(`#units-line-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [at, list])

  const onPress = (index: number, event: React.PointerEvent): void => {
    if (event.button !== 0) return
    // A finger scrolls by dragging; only a mouse selects so.
    if (event.pointerType !== 'mouse') (event.target as Element).releasePointerCapture?.(event.pointerId)
    if (event.ctrlKey || event.metaKey) toggle(index)
    else if (event.shiftKey) go(index, true)
    else pick(index)
  }
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return
    const unit = rows[at]?.unit.id
    const deeds: Record<string, (() => void) | undefined> = {
      ' ': () => toggle(at), ArrowDown: () => go(at + 1, event.shiftKey), ArrowUp: () => go(at - 1, event.shiftKey), Escape: clear,
      End: () => go(rows.length - 1, event.shiftKey), Home: () => go(0, event.shiftKey), PageDown: () => go(at + 15, event.shiftKey),
      PageUp: () => go(at - 15, event.shiftKey), u: () => selectAll(rows.filter((row) => row.unit.id === unit).map(({ key }) => key)),
    }
    const deed = deeds[event.key]
    if (!deed) return
    event.preventDefault()
    deed()
  }
  const printedOf = ({ key }: Row): string | null => (typeof printed === 'string' ? null : (printed.get(key) ?? null))

  return (
    <div
      aria-activedescendant={rows.length > 0 ? `units-line-${at}` : undefined} aria-label={say(WORDS.lines)} aria-multiselectable className="units-lines"
      onKeyDown={onKeyDown} ref={list} role="listbox" tabIndex={0}
    >
      {pagesOf(rows).map((group) => {
        const lines = group.rows.map(({ index, row }) => (
          <Line
            badge={badge(row.unit)} index={index} isAt={index === at} isFirstOfUnit={rows[index - 1]?.unit.id !== row.unit.id} isSelected={selected.has(row.key)}
            key={row.key} onEnter={(to) => go(to, true)} onPress={onPress} printed={printedOf(row)} row={row}
          />
        ))
        return group.page === page ? <Fragment key={group.page}>{lines}</Fragment> : (
          <div aria-label={say(WORDS.otherPage)} key={group.page} role="group">
            <div aria-hidden className="units-lines__page">{say(WORDS.otherPage)}</div>
            {lines}
          </div>
        )
      })}
    </div>
  )
}
