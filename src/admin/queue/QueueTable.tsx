'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import type { QueueItem, QueueList } from '../../desk/queue/QueueItem'
import { STAGE_NAMES } from '../../editorial/stageNames'
import { useWords } from '../shared/useWords'
import { hrefOf } from './hrefOf'
import { WORDS } from './words'

type Props = {
  at: number
  docs: QueueItem[]
  /** As a query. */
  filters: string
  list: QueueList
  selected: ReadonlySet<string>
  setAt: (at: number) => void
  toggle: (id: string) => void
}

const Notes = ({ item }: { item: QueueItem }) => {
  const say = useWords()
  return (
    <>
      {item.cannotApprove && <p className="queue__note">⚠ {item.cannotApprove}</p>}
      {item.hasProblem && <p className="queue__note">⚑ {say(WORDS.problemNote(item.problemNote ?? ''))}</p>}
      {item.returnReason && <p className="queue__note">↩ {say(WORDS.returned(item.returnReason))}</p>}
    </>
  )
}

const Row = ({ at, filters, index, item, list, selected, setAt, toggle }: Omit<Props, 'docs'> & { index: number; item: QueueItem }) => {
  const say = useWords()
  const { config } = useConfig()
  const link = useRef<HTMLAnchorElement>(null)
  const row = useRef<HTMLTableRowElement>(null)
  const isCurrent = index === at
  useEffect(() => {
    // Not while somebody is elsewhere on the page, choosing a filter.
    if (!isCurrent || !(document.activeElement === document.body || row.current?.closest('table')?.contains(document.activeElement))) return
    link.current?.focus({ preventScroll: true })
    row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const title = item.title || say(WORDS.untitled)
  return (
    <tr aria-current={isCurrent ? 'true' : undefined} data-id={item.id} onClick={() => setAt(index)} ref={row}>
      {list === 'approval' && (
        <td>
          <input aria-label={say(WORDS.select(title))} checked={selected.has(item.id)} disabled={item.cannotApprove !== null} onChange={() => toggle(item.id)} type="checkbox" />
        </td>
      )}
      <th scope="row">
        <Link href={hrefOf(config.routes.admin, list, item, filters)} lang="zh-Hans" onFocus={() => setAt(index)} prefetch={false} ref={link}>{title}</Link>
        {item.collection === 'captions' && <small className="queue__kind">{say(WORDS.caption)}</small>}
        <Notes item={item} />
      </th>
      <td>
        {item.issue && <Link className="queue__issue" href={`${config.routes.admin}/board/${item.issue.id}`} prefetch={false} title={say(WORDS.board)}>{item.issue.title}</Link>}
        {item.pages.length > 0 && <span className="queue__pages">{item.pages.map((page) => page.replace(`${item.issue?.title ?? ''} `, '')).join('、')}</span>}
      </td>
      <td>
        <span data-stage={item.stage}>{say(STAGE_NAMES[item.stage])}</span>
        {item.assignee && list !== 'mine' && <small> · {item.assignee.name}</small>}
        {item.isLapsed && <small className="queue__lapsed"> ⏱ {say(WORDS.lapsed)}</small>}
      </td>
      <td className="queue__number">{item.characters}</td>
      <td className="queue__number" data-suspects={item.openSuspects}>{item.openSuspects}</td>
    </tr>
  )
}

/** The list itself; the current row has the focus on its title. */
export const QueueTable = ({ docs, ...props }: Props) => {
  const say = useWords()
  return (
    <table className="queue__table">
      <thead>
        <tr>
          {props.list === 'approval' && <td />}
          <th scope="col">{say(WORDS.title)}</th>
          <th scope="col">{say(WORDS.place)}</th>
          <th scope="col">{say(WORDS.stage)}</th>
          <th className="queue__number" scope="col">{say(WORDS.characters)}</th>
          <th className="queue__number" scope="col">{say(WORDS.suspects)}</th>
        </tr>
      </thead>
      <tbody>{docs.map((item, index) => <Row {...props} index={index} item={item} key={item.id} />)}</tbody>
    </table>
  )
}
