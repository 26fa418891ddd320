'use client'

import { Link } from '@payloadcms/ui'

import type { Board, BoardText } from '../../desk/board'
import type { Words } from '../shared/useWords'
import { WORDS } from './words'

type Props = { admin: string; board: Board; say: (words: Words) => string }

const hrefOf = (admin: string, { collection, desk, id }: BoardText): string => (desk === null ? `${admin}/collections/${collection}/${id}` : `${admin}/desk/${desk}`)

/** Who works on what, and what is wrong. */
export const BoardPeople = ({ admin, board, say }: Props) => {
  const link = (text: BoardText) => (
    <>
      <Link href={hrefOf(admin, text)} lang="zh-Hans" prefetch={false}>{text.title || say(WORDS.untitled)}</Link>
      {text.collection === 'captions' && <small className="queue__kind">{say(WORDS.caption)}</small>}
    </>
  )
  return (
    <div className="board__columns">
      <section aria-labelledby="board-people">
        <h2 id="board-people">{say(WORDS.people)}</h2>
        {board.people.length === 0 && <p>{say(WORDS.noPeople)}</p>}
        {board.people.map((person) => (
          <div className="board__person" data-person={person.id} key={person.id}>
            <h3>{say(WORDS.person(person.name, person.proofing, person.lapsed))}</h3>
            <ul>{person.texts.map((text) => <li key={text.id}>{link(text)}</li>)}</ul>
          </div>
        ))}
      </section>
      <section aria-labelledby="board-problems">
        <h2 id="board-problems">{say(WORDS.problems)}</h2>
        {board.problems.length === 0 && <p>{say(WORDS.noProblems)}</p>}
        <ul>
          {board.problems.map((problem) => (
            <li data-problem={problem.id} key={problem.id}>
              {link(problem)} {problem.page && <small>{problem.page.replace(`${board.issue.title} `, '')}</small>}
              <p className="queue__note">⚑ {problem.note}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
