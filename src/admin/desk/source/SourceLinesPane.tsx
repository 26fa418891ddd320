'use client'

import { memo, useEffect, useMemo, useRef } from 'react'

import type { DeskPage } from '../../../desk/DeskAnswer'
import { lineKey } from '../../../editorial/lineKey'
import type { PlacedLine } from '../../../editorial/proofing'
import { useWords } from '../../shared/useWords'
import type { Marks } from '../marks/Marks'
import { useLine } from '../marks/useMarks'
import { WORDS } from '../words'

type Props = { lines: readonly PlacedLine[]; marks: Marks | null; onPick: (line: number) => void; pages: readonly DeskPage[] }

/** Where each line of the article stands among its lines. */
const indexByLine = (lines: readonly PlacedLine[]): ReadonlyMap<string, number> =>
  new Map(lines.map((line, index) => [lineKey(line), index]))

const Lines = memo(({ lines, onPick, pages }: Omit<Props, 'marks'>) => {
  const own = useMemo(() => indexByLine(lines), [lines])
  return pages.map(({ id, sources, title }) =>
    sources.map(({ lines: all, sha256 }) => (
      <section className="desk-lines__page" key={sha256}>
        <h2>{title}</h2>
        <ol lang="zh-Hans">
          {all.map(({ n, text }) => {
            const index = own.get(lineKey({ n, page: id, source: sha256 }))
            // The keys move from line to line (Ctrl+↓); a click is a second way.
            return (
              <li className={index === undefined ? 'desk-line' : 'desk-line desk-line--own'} data-line={index} key={n} onClick={index === undefined ? undefined : () => onPick(index)} value={n}>
                <span>{text}</span>
              </li>
            )
          })}
        </ol>
      </section>
    )),
  )
})
Lines.displayName = 'Lines'

/** The page's lines as they were printed; the article's own stand out, the one with the cursor is marked and kept in sight. */
export const SourceLinesPane = ({ lines, marks, onPick, pages }: Props) => {
  const say = useWords()
  const list = useRef<HTMLDivElement>(null)
  const line = useLine(marks)

  // The second article of a page begins somewhere down the page.
  useEffect(() => {
    const frame = list.current
    const own = frame?.querySelector('[data-line]')
    if (frame && own) frame.scrollTop += own.getBoundingClientRect().top - frame.getBoundingClientRect().top - 24
  }, [lines, pages])

  useEffect(() => {
    const frame = list.current
    const element = line === null ? null : frame?.querySelector<HTMLElement>(`[data-line="${line}"]`)
    if (!frame || !element) return
    element.setAttribute('aria-current', 'true')
    const [inner, outer] = [element.getBoundingClientRect(), frame.getBoundingClientRect()]
    if (inner.top < outer.top + 24 || inner.bottom > outer.bottom - 24) frame.scrollTop += inner.top - outer.top - outer.height / 3
    return () => element.removeAttribute('aria-current')
  }, [line])

  if (lines.length === 0) return <p className="desk-lines__none">{say(WORDS.noSource)}</p>
  return (
    <div aria-label={say(WORDS.lines)} className="desk-lines" ref={list} role="region" tabIndex={0}>
      <Lines lines={lines} onPick={onPick} pages={pages} />
    </div>
  )
}
