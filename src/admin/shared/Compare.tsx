'use client'

import { useMemo } from 'react'

import { compareTexts, type ComparedBlock, type Part, partsOfArticle } from '../../editorial/proofing'
import type { DeskContent } from '../../desk/DeskAnswer'
import { label } from '../../fields/label'
import { PART_WORDS } from './partWords'
import { useWords } from './useWords'

const SAME = label('两稿相同。', 'The two texts are the same.')

type Side = 'after' | 'before'
type Props = { after: DeskContent; afterTitle: string; before: DeskContent; beforeTitle: string; onlyChanges?: boolean }

const isChanged = ({ runs }: ComparedBlock): boolean => runs.some(({ kind }) => kind !== 'same')

const roleOf = (parts: readonly Part[]): Part['role'] | null => parts[0]?.role ?? null

/** The text of one side; what the other side has not stands out by its line, and by its element for those who hear it. */
const Runs = ({ block, side }: { block: ComparedBlock; side: Side }) =>
  block.runs.map(({ kind, text }, index) => {
    if (kind === 'same') return <span key={index}>{text}</span>
    if (kind === 'gone') return side === 'before' ? <del key={index}>{text}</del> : null
    return side === 'after' ? <ins key={index}>{text}</ins> : null
  })

/** `parts`: those of the later text, by which a place in it is found; they stand in the cell by their numbers. */
const Cell = ({ block, parts, side, title }: { block: ComparedBlock; parts: readonly Part[]; side: Side; title: string }) => {
  const say = useWords()
  const numbers = side === 'after' ? block.after.map((part) => parts.indexOf(part)).join(' ') : undefined
  const role = roleOf(block[side])
  return (
    <td data-label={title} data-side={side}>
      {role && role !== 'paragraph' && block[side].some(({ text }) => text !== '') && <small className="compare__role">{say(PART_WORDS[role])}</small>}
      <span className="compare__text" data-parts={numbers} data-role={role ?? undefined} lang="zh-Hans" tabIndex={numbers ? -1 : undefined}><Runs block={block} side={side} /></span>
    </td>
  )
}

/** Two texts side by side, paragraph by paragraph, with the characters marked that differ. */
export const Compare = ({ after, afterTitle, before, beforeTitle, onlyChanges = false }: Props) => {
  const say = useWords()
  const parts = useMemo(() => partsOfArticle(after), [after])
  const blocks = useMemo(() => compareTexts(partsOfArticle(before), parts), [before, parts])
  const shown = onlyChanges ? blocks.filter(isChanged) : blocks
  return (
    <>
      {!blocks.some(isChanged) && <p className="compare__same">{say(SAME)}</p>}
      {shown.length > 0 && (
        <table className="compare">
          <thead>
            <tr><th scope="col">{beforeTitle}</th><th scope="col">{afterTitle}</th></tr>
          </thead>
          <tbody>
            {shown.map((block, index) => (
              <tr data-changed={isChanged(block)} key={index}>
                <Cell block={block} parts={parts} side="before" title={beforeTitle} />
                <Cell block={block} parts={parts} side="after" title={afterTitle} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
