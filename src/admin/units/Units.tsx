'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef } from 'react'

import { sheetNow } from '../../editorial/cutting/steps'
import { lineKey } from '../../editorial/lineKey'
import { linesOfUnit } from '../../editorial/cutting/sheet'
import { KeyHelp } from '../keys/KeyHelp'
import { useKeys } from '../keys/useKeys'
import { usePageLines } from '../shared/usePageLines'
import { useWords } from '../shared/useWords'
import { type Badge, badgeOf, badgesOf } from './badges'
import { isOfUnits } from './isOfUnits'
import { KEY_MAP, LIST_KEYS } from './keyMap'
import { KeptCutOffer } from './KeptCutOffer'
import { LineList } from './LineList'
import { Pick } from './Pick'
import { rowsOf } from './rowsOf'
import { UnitList } from './UnitList'
import { UnitTools } from './UnitTools'
import { useCommands } from './useCommands'
import { useCutting } from './useCutting'
import { useLeaveGuard } from './useLeaveGuard'
import { useSelection } from './useSelection'
import { WORDS } from './words'

type Props = { page: { id: string; issue: string | null; title: string } }

const NO_BADGES = badgesOf([])

/** Cuts a page anew: its lines, its units, and what can be done with them. */
export const Units = ({ page }: Props) => {
  const say = useWords()
  const { config } = useConfig()
  const { admin } = config.routes
  const cutting = useCutting(page.id)
  const { busy, isStale, kept, notice, open, units, unsaved } = cutting
  const list = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => (open ? rowsOf(sheetNow(open.steps), page.id) : []), [open, page.id])
  const badge = (unit: { id: string }): Badge => badgeOf(open?.badges ?? NO_BADGES, unit)
  const printed = usePageLines(rows.map(({ line }) => line.page))
  const selection = useSelection(rows)
  const { closeHelp, closeQuestion, commands, isHelp, question } = useCommands({ badge, cutting, list, rows, selection })
  useKeys(KEY_MAP, commands, isOfUnits)
  useLeaveGuard(unsaved > 0, say(WORDS.confirmLeave))

  const focusList = useCallback(() => list.current?.focus({ preventScroll: true }), [])
  // Once the page is there, and after each dialog: what had the focus before may be gone.
  const isListed = open !== null && kept === null && question === null && !isHelp
  useEffect(() => {
    if (isListed) focusList()
  }, [focusList, isListed])

  return (
    <div aria-busy={busy !== null} className="units gutter--left gutter--right" data-steps={unsaved}>
      <header className="units__head">
        <h1>{page.title} · {say(WORDS.units)}</h1>
        <Link className="desk-button" href={`${admin}/collections/pages/${page.id}`} prefetch={false}>{say(WORDS.form)}</Link>
        {page.issue && <Link className="desk-button" href={`${admin}/collections/issues/${page.issue}`} prefetch={false}>{say(WORDS.joins)}</Link>}
      </header>
      {open && (
        <UnitTools
          busy={busy} canRedo={open.steps.undone.length > 0} commands={commands} discard={cutting.discard} focusList={focusList}
          revert={open.answer.undo !== null && unsaved === 0 ? () => void cutting.revert() : null} selected={selection.selected.size} unsaved={unsaved}
        />
      )}
      <div className="units__notice" data-kind={notice?.kind}>
        <p aria-live="polite" role="status">{notice && <span key={notice.n}>{notice.kind === 'refused' ? '⚠ ' : '✓ '}{notice.text}</span>}{!open && busy && say(WORDS.loading)}</p>
        {isStale && <button
          className="desk-button" data-reload type="button"
          onClick={() => {
            focusList()
            void cutting.reload()
          }}
        >
          {say(WORDS.reload)}
        </button>}
      </div>
      {open && (
        <div className="units__panes">
          {rows.length === 0 ? <p>{say(WORDS.noLine)}</p> : <LineList badge={badge} list={list} page={page.id} printed={printed} rows={rows} selection={selection} />}
          <UnitList
            badge={badge} current={rows[selection.at]?.unit.id ?? null} stages={open.answer.stages} units={units}
            onSelect={(unit) => {
              selection.selectAll(linesOfUnit(unit).map(lineKey))
              focusList()
            }}
          />
        </div>
      )}
      {kept && <KeptCutOffer offer={kept} />}
      {question && <Pick choices={question.choices} onClose={closeQuestion} onPick={question.pick} title={question.title} />}
      {isHelp && <KeyHelp onClose={closeHelp} rows={[...LIST_KEYS, ...KEY_MAP]} />}
    </div>
  )
}
