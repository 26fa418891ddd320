'use client'

import { useWords } from '../../shared/useWords'
import type { Stretch } from '../editor/places'
import { WORDS } from '../words'
import type { LiveChange } from './LiveText'
import type { Marks } from './Marks'
import { useLiveText } from './useMarks'

const KINDS = { deletion: WORDS.deletion, insertion: WORDS.insertion, replacement: WORDS.replacement }

/** `企 → 全`: what the source has and what stands there now, with the word for it, since colour alone tells nothing. */
const Change = ({ change: { is, kind, was }, onPick }: { change: LiveChange; onPick: () => void }) => {
  const say = useWords()
  return (
    <li data-kind={kind}>
      <button className="desk-changes__one" onClick={onPick} type="button">
        {was !== '' && <del lang="zh-Hans">{was}</del>} <span>{say(KINDS[kind])}</span> {is !== '' && <ins lang="zh-Hans">{is}</ins>}
      </button>
    </li>
  )
}

/** Every change against the source, to be gone through; closed until it is asked for. */
export const ChangesList = ({ marks, onPick }: { marks: Marks | null; onPick: (stretch: Stretch) => void }) => {
  const say = useWords()
  const { changes } = useLiveText(marks)
  return (
    <details className="desk-changes" data-changes={changes.length}>
      <summary>{say(WORDS.changesList(changes.length))}</summary>
      <ol>
        {changes.map((change) => (
          <Change change={change} key={`${change.node}:${change.start}:${change.kind}:${change.was}`} onPick={() => onPick(change)} />
        ))}
      </ol>
    </details>
  )
}
