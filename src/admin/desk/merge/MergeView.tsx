'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useMemo, useRef, useState } from 'react'

import { type MergeChoice, mergedParts, mergeTexts } from '../../../editorial/proofing'
import { useHouseTime } from '../../shared/useHouseTime'
import { useWords } from '../../shared/useWords'
import { Dialog } from '../../shared/Dialog'
import type { Conflict, DeskModel } from '../model/DeskModel'
import { sinceWords } from '../sinceWords'
import { MergeBlockView } from './MergeBlockView'
import { MERGE_WORDS } from './words'

const BY_KEY: Readonly<Record<string, MergeChoice>> = { Digit1: 'mine', Digit2: 'theirs', Digit3: 'both', Digit4: 'merged', Numpad1: 'mine', Numpad2: 'theirs', Numpad3: 'both', Numpad4: 'merged' }

/** Two people changed one text: paragraph by paragraph what it was, mine and theirs; nothing is lost before one has chosen. */
export const MergeView = ({ conflict, model }: { conflict: Conflict; model: DeskModel }) => {
  const say = useWords()
  const { timeZone } = useHouseTime()
  const { current, document, since } = conflict
  const content = useRef<HTMLDivElement>(null)
  const blocks = useMemo(() => {
    const { saver } = document
    return mergeTexts(saver.base.parts, model.read(document).parts, document.partsOf(current))
  }, [current, document, model])
  const conflicts = useMemo(() => blocks.flatMap(({ kind }, index) => (kind === 'conflict' ? [index] : [])), [blocks])
  const [chosen, setChosen] = useState<ReadonlyMap<number, MergeChoice>>(
    () => new Map(blocks.flatMap(({ merged }, index) => (merged ? [[index, 'merged' as const]] : []))),
  )
  const [at, setAt] = useState(conflicts[0] ?? -1)
  const happened = sinceWords(since, timeZone)
  const open = conflicts.filter((index) => !chosen.has(index)).length

  useEffect(() => {
    const now = content.current?.querySelector<HTMLElement>('[data-current="true"]')
    now?.querySelector<HTMLInputElement>('input:checked, input')?.focus()
    now?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const choose = (index: number, choice: MergeChoice): void => {
    if (choice === 'merged' && !blocks[index]?.merged) return
    setChosen(new Map(chosen).set(index, choice))
  }
  const done = (): void => {
    if (open === 0) model.resolve(conflict, mergedParts(blocks, (_block, index) => chosen.get(index) ?? 'both'))
  }
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const choice = BY_KEY[event.code]
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done()
    else if (choice && conflicts.includes(at)) choose(at, choice)
    else if (step !== 0 && conflicts.length > 0) setAt(conflicts[Math.max(0, Math.min(conflicts.length - 1, conflicts.indexOf(at) + step))] as number)
    else return
    event.preventDefault()
  }

  return (
    <Dialog
      buttons={
        <>
          <span className="desk-merge__open" role="status">{open > 0 && say(MERGE_WORDS.open(open))}</span>
          <Button disabled={open > 0} margin={false} onClick={done} size="medium" type="button">{say(MERGE_WORDS.done)}</Button>
        </>
      }
      closeWords={MERGE_WORDS.later}
      isWide
      onClose={() => model.putOff(true)}
      onKeyDown={onKeyDown}
      title={say(MERGE_WORDS.title)}
    >
      {happened && <p className="desk-merge__since">{say(happened)}</p>}
      <p>{say(MERGE_WORDS.how)}</p>
      <div className="desk-merge" ref={content}>
        {blocks.map((block, index) =>
          block.kind === 'same' || block.kind === 'both' ? null : (
            <MergeBlockView
              block={block} choice={chosen.get(index)} isCurrent={index === at} key={index} onChoose={(choice) => choose(index, choice)} onFocus={() => setAt(index)}
            />
          ))}
      </div>
    </Dialog>
  )
}
