'use client'

import { useId } from 'react'

import { STAGE_NAMES } from '../../editorial/stageNames'
import { useWords, type Words } from '../shared/useWords'
import type { QueueChoice } from './QueueChoice'
import { WORDS } from './words'

type Option = { id: string; name: string }
type Props = { choice: QueueChoice; choose: (change: Partial<QueueChoice>) => void; issues: { id: string; title: string }[]; publications: Option[] }

type SelectProps = { name: string; onChange: (value: string) => void; options: Option[]; value: string; words: Words }

const Select = ({ name, onChange, options, value, words }: SelectProps) => {
  const say = useWords()
  const id = useId()
  return (
    <span className="queue__filter">
      <label htmlFor={id}>{say(words)}</label>
      <select data-filter={name} id={id} onChange={(event) => onChange(event.target.value)} value={value}>
        <option value="">{say(WORDS.all)}</option>
        {options.map((option) => <option key={option.id} value={option.id}>{option.name}</option>)}
      </select>
    </span>
  )
}

/** What narrows the list down. Only issues are offered that the list has something of, and the one that is chosen. */
export const QueueFilters = ({ choice, choose, issues, publications }: Props) => {
  const say = useWords()
  const offered = issues.map(({ id, title }): Option => ({ id, name: title }))
  if (choice.issue && !issues.some(({ id }) => id === choice.issue)) offered.push({ id: choice.issue, name: say(WORDS.chosenIssue) })
  return (
    <div aria-label={say(WORDS.filters)} className="queue__filters" role="group">
      <Select name="publication" onChange={(publication) => choose({ issue: '', publication })} options={publications} value={choice.publication} words={WORDS.publication} />
      <Select name="issue" onChange={(issue) => choose({ issue })} options={offered} value={choice.issue} words={WORDS.issue} />
      {choice.list === 'free' && (
        <Select
          name="stage" onChange={(stage) => choose({ stage })}
          options={[{ id: 'unproofed', name: say(STAGE_NAMES.unproofed) }, { id: 'proofing', name: say(WORDS.lapsed) }]} value={choice.stage} words={WORDS.stage}
        />
      )}
      <label className="queue__filter">
        <input checked={choice.problem} data-filter="problem" onChange={(event) => choose({ problem: event.target.checked })} type="checkbox" />
        {say(WORDS.problem)}
      </label>
    </div>
  )
}
