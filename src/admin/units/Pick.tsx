'use client'

import { useRef } from 'react'

import { Dialog } from '../shared/Dialog'
import { isComposing } from '../keys/isComposing'
import { useWords } from '../shared/useWords'
import { BadgeMark } from './BadgeMark'
import type { Badge } from './badges'
import { WORDS } from './words'

export type Choice = { badge: Badge; id: string; note?: string; title: string }

type Props = { choices: readonly Choice[]; onClose: () => void; onPick: (id: string) => void; title: string }

/** Chooses one by typing its badge, with the arrows, or with the mouse. */
export const Pick = ({ choices, onClose, onPick, title }: Props) => {
  const say = useWords()
  const list = useRef<HTMLUListElement>(null)
  const typed = useRef('')
  const buttons = (): HTMLButtonElement[] => [...(list.current?.querySelectorAll('button') ?? [])]

  const type = (key: string): void => {
    const begun = (text: string): Choice[] => choices.filter(({ badge }) => badge.name.startsWith(text))
    const longer = typed.current + key.toUpperCase()
    typed.current = begun(longer).length > 0 ? longer : key.toUpperCase()
    const fit = begun(typed.current)
    const exact = fit.find(({ badge }) => badge.name === typed.current)
    // `A` is not chosen at once where there is an `AA`; Enter chooses it.
    if (exact && fit.length === 1) onPick(exact.id)
    else if (fit[0]) buttons()[choices.indexOf(exact ?? fit[0])]?.focus()
  }
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by) {
      const all = buttons()
      all[(all.indexOf(document.activeElement as HTMLButtonElement) + by + all.length) % all.length]?.focus()
    } else if (/^[\p{L}\p{N}*+-]$/u.test(event.key)) type(event.key) // a badge's characters: `A`, `1`, `+`
    else return
    event.preventDefault()
  }
  return (
    <Dialog onClose={onClose} onKeyDown={onKeyDown} title={title}>
      <p>{say(WORDS.pickHint)}</p>
      <ul className="units-pick" ref={list}>
        {choices.map(({ badge, id, note, title: name }, index) => (
          <li key={id}>
            <button data-choice={id} data-focus={index === 0 ? '' : undefined} onClick={() => onPick(id)} type="button">
              <BadgeMark badge={badge} /> <span lang="zh-Hans">{name}</span>{note && <small>{note}</small>}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
