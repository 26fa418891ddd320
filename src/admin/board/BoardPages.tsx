'use client'

import { Link } from '@payloadcms/ui'

import type { Board, StageCounts } from '../../desk/board'
import { STAGE_NAMES } from '../../editorial/stageNames'
import { STANDING } from '../../editorial/stages'
import type { Words } from '../shared/useWords'
import { WORDS } from './words'

type Props = { admin: string; board: Board; say: (words: Words) => string }

const sumOf = (stages: StageCounts): number => STANDING.reduce((sum, stage) => sum + stages[stage], 0)

const Bar = ({ say, stages }: { say: Props['say']; stages: StageCounts }) => {
  const all = sumOf(stages)
  const done = stages.approved + stages.withdrawn
  return (
    <span className="board__bar">
      <progress aria-label={say(WORDS.progress)} max={Math.max(1, all)} value={done} />
      <small>{all === 0 ? '—' : `${Math.floor((done / all) * 100)}%`}</small>
    </span>
  )
}

/** Pages by stage; the last row is the whole issue. */
export const BoardPages = ({ admin, board, say }: Props) => {
  const short = (title: string): string => title.replace(`${board.issue.title} `, '')
  const cells = (stages: StageCounts, problems: number) => (
    <>
      {STANDING.map((stage) => <td className="queue__number" data-empty={stages[stage] === 0} data-stage-count={stage} key={stage}>{stages[stage]}</td>)}
      <td className="queue__number" data-empty={problems === 0} data-stage-count="problems">{problems > 0 ? `⚑ ${problems}` : 0}</td>
      <td><Bar say={say} stages={stages} /></td>
    </>
  )
  return (
    <table className="queue__table board__pages">
      <thead>
        <tr>
          <th scope="col">{say(WORDS.page)}</th>
          {STANDING.map((stage) => <th className="queue__number" key={stage} scope="col">{say(STAGE_NAMES[stage])}</th>)}
          <th className="queue__number" scope="col">{say(WORDS.problems)}</th>
          <th scope="col">{say(WORDS.progress)}</th>
        </tr>
      </thead>
      <tbody>
        {board.pages.map((page) => (
          <tr data-page={page.id ?? 'none'} key={page.id ?? 'none'}>
            <th scope="row">{page.id === null ? say(WORDS.elsewhere) : <Link href={`${admin}/collections/pages/${page.id}`} prefetch={false}>{short(page.title)}</Link>}</th>
            {cells(page.stages, page.problems)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr data-page="all"><th scope="row">{say(WORDS.all)}</th>{cells(board.totals, board.totals.problems)}</tr>
      </tfoot>
    </table>
  )
}
