'use client'

import type { MergeBlock, MergeChoice, Part } from '../../../editorial/proofing'
import { compareTexts } from '../../../editorial/proofing'
import type { Words } from '../../shared/useWords'
import { useWords } from '../../shared/useWords'
import { PART_WORDS } from '../../shared/partWords'
import { MERGE_WORDS } from './words'

type Props = {
  block: MergeBlock
  choice: MergeChoice | undefined
  isCurrent: boolean
  onChoose: (choice: MergeChoice) => void
  onFocus: () => void
}

/** One side, with what it changed in the other text marked. */
export const ComparedParts = ({ before, parts }: { before: readonly Part[]; parts: readonly Part[] }) => {
  const say = useWords()
  if (parts.length === 0) return <p className="desk-merge__empty">{say(MERGE_WORDS.empty)}</p>
  return (
    <div lang="zh-Hans">
      {compareTexts([...before], [...parts]).map(({ after, runs }, index) => (
        <p key={index}>
          {after[0] && <small>{say(PART_WORDS[after[0].role])} </small>}
          {runs.map(({ kind, text }, at) => (kind === 'same' ? <span key={at}>{text}</span> : kind === 'new' ? <ins key={at}>{text}</ins> : <del key={at}>{text}</del>))}
        </p>
      ))}
    </div>
  )
}

const CHOICES: readonly [MergeChoice, Words][] = [
  ['mine', MERGE_WORDS.mine], ['theirs', MERGE_WORDS.theirs], ['both', MERGE_WORDS.both], ['merged', MERGE_WORDS.merged],
]

const textsOf = ({ merged, mine, theirs }: MergeBlock, choice: MergeChoice): readonly Part[] | null =>
  choice === 'merged' ? (merged ?? null) : choice === 'mine' ? mine : choice === 'theirs' ? theirs : [...mine, ...theirs]

/** A paragraph that was changed: by one side (it is taken), or by both, and then one chooses. */
export const MergeBlockView = ({ block, choice, isCurrent, onChoose, onFocus }: Props) => {
  const say = useWords()
  const { base, kind } = block
  if (kind !== 'conflict') {
    const isMine = kind === 'mine'
    return (
      <section className="desk-merge__block">
        <h3>{say(isMine ? MERGE_WORDS.mineTaken : MERGE_WORDS.theirsTaken)}</h3>
        <ComparedParts before={base} parts={isMine ? block.mine : block.theirs} />
      </section>
    )
  }
  return (
    <fieldset className="desk-merge__block desk-merge__block--conflict" data-current={isCurrent} onFocus={onFocus}>
      <legend>{say(MERGE_WORDS.base)}：<span lang="zh-Hans">{base.map(({ text }) => text).join(' / ') || say(MERGE_WORDS.empty)}</span></legend>
      {CHOICES.map(([value, words], index) => {
        const parts = textsOf(block, value)
        return parts && (
          <label data-choice={value} key={value}>
            <input checked={choice === value} name={`merge-${base[0]?.key ?? block.mine[0]?.key}`} onChange={() => onChoose(value)} type="radio" value={value} />
            <strong>{index + 1} {say(words)}</strong>
            <ComparedParts before={base} parts={parts} />
          </label>
        )
      })}
    </fieldset>
  )
}
