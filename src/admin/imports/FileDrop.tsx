'use client'

import { type ChangeEvent, type DragEvent, useId, useState } from 'react'

import { useWords } from '../shared/useWords'
import { type Choice, fromDrop, fromInput } from './chosenFiles'
import { WORDS } from './words'

/** Where files, or a folder with all that is in it, are dropped or chosen. */
export const FileDrop = ({ onChoose }: { onChoose: (choice: Choice) => void }) => {
  const say = useWords()
  const id = useId()
  const [isOver, setIsOver] = useState(false)

  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(false)
    void fromDrop(event.dataTransfer.items).then(onChoose)
  }
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    if (target.files?.length) onChoose(fromInput(target.files))
    // The same files may be chosen again.
    target.value = ''
  }

  return (
    <div
      className={`import-drop${isOver ? ' import-drop--over' : ''}`}
      onDragLeave={() => setIsOver(false)}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDrop={drop}
    >
      <span>
        <input aria-describedby={`${id}-help`} id={`${id}-files`} multiple onChange={choose} type="file" />
        <label htmlFor={`${id}-files`}>{say(WORDS.chooseFiles)}</label>
      </span>
      <span>
        <input aria-describedby={`${id}-help`} id={`${id}-folder`} onChange={choose} type="file" {...{ webkitdirectory: '' }} />
        <label htmlFor={`${id}-folder`}>{say(WORDS.chooseFolder)}</label>
      </span>
      <span className="import-drop__or">{say(WORDS.drop)}</span>
      <p id={`${id}-help`}>{say(WORDS.formats)}</p>
    </div>
  )
}
