'use client'

import { Link, useConfig } from '@payloadcms/ui'

import { linesOfUnit, type SheetUnit } from '../../editorial/cutting/sheet'
import { STAGE_NAMES } from '../../editorial/stageNames'
import type { Stage } from '../../editorial/stages'
import { useWords } from '../shared/useWords'
import { BadgeMark } from './BadgeMark'
import type { Badge } from './badges'
import { titleOfUnit } from './titleOfUnit'
import { KIND_WORDS, WORDS } from './words'

type Props = {
  badge: (unit: { id: string }) => Badge
  /** The unit of the line that the keys are on. */
  current: string | null
  onSelect: (unit: SheetUnit) => void
  stages: Record<string, Stage>
  units: readonly SheetUnit[]
}

/** What a person typed that stands on no line: the list of lines cannot show it. */
const typedIn = ({ parts }: SheetUnit): string[] =>
  parts.flatMap(({ pieces }) => pieces.filter(({ line, text }) => line === null && text.trim() !== '').map(({ text }) => text.trim()))

const KINDS = ['article', 'caption', 'furniture'] as const

/** What stands on the page: title, stage, and why something cannot be cut. */
export const UnitList = ({ badge, current, onSelect, stages, units }: Props) => {
  const say = useWords()
  const { config } = useConfig()
  const { admin } = config.routes
  const hrefOf = ({ id, kind }: SheetUnit): string => (kind === 'article' ? `${admin}/desk/${id}` : `${admin}/collections/captions/${id}`)

  const one = (unit: SheetUnit) => {
    const stage = stages[unit.id]
    const title = titleOfUnit(unit)
    const typed = typedIn(unit)
    const linked = unit.article ? badge({ id: unit.article }).name : null
    return (
      <li aria-current={unit.id === current ? 'true' : undefined} className="units-unit" data-unit={unit.id} key={unit.id}>
        <button className="units-unit__title" onClick={() => onSelect(unit)} title={title} type="button">
          <BadgeMark badge={badge(unit)} /> <span lang="zh-Hans">{title || say(WORDS.empty)}</span>
        </button>
        <p>
          {unit.id.startsWith('new:') ? say(WORDS.made) : stage ? say(STAGE_NAMES[stage]) : ''} {say(WORDS.linesOf(linesOfUnit(unit).length))}
          {linked && ` · ${say(WORDS.linked(linked))}`}
          {stage && <> · <Link href={hrefOf(unit)} prefetch={false}>{say(WORDS.open)}<span className="units-hidden"> {badge(unit).name}</span></Link></>}
        </p>
        {typed.length > 0 && <p className="units-unit__typed">{say(WORDS.typed)} {typed.map((text, index) => <q key={index} lang="zh-Hans">{text}</q>)}</p>}
        {unit.locked && (
          <p className="units-unit__locked">
            <b>{say(WORDS.locked)}</b> {say(unit.locked)} {stage === 'approved' && <Link href={hrefOf(unit)} prefetch={false}>{say(unit.kind === 'article' ? WORDS.correctFirst : WORDS.open)}</Link>}
          </p>
        )}
      </li>
    )
  }
  return (
    <section aria-label={say(WORDS.unitsOnPage)} className="units-list" tabIndex={0}>
      {KINDS.map((kind) => {
        const own = units.filter((unit) => unit.kind === kind)
        return own.length === 0 ? null : (
          <div key={kind}>
            <h2>{say(KIND_WORDS[kind])} {own.length}</h2>
            <ul>{own.map(one)}</ul>
          </div>
        )
      })}
    </section>
  )
}
