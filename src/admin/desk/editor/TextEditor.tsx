'use client'

import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import { HISTORY_MERGE_TAG, type LexicalEditor } from 'lexical'
import { memo, useEffect } from 'react'

import type { DeskCaption } from '../../../desk/DeskAnswer'
import type { Part } from '../../../editorial/proofing'
import { useWords } from '../../shared/useWords'
import { PART_WORDS } from '../../shared/partWords'
import { WORDS } from '../words'
import { PartNode, photoVariable } from './PartNode'
import { $writeParts } from './partsInEditor'
import { registerPartCommands } from './registerPartCommands'

type Props = {
  captions: readonly DeskCaption[]
  /** Called once, when the text stands in the editor. */
  onReady: (editor: LexicalEditor) => void
  isLocked: (part: Part) => boolean
  parts: readonly Part[]
  title: string
}

const Ready = ({ isLocked, onReady, parts }: Omit<Props, 'captions' | 'title'>) => {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    const off = registerPartCommands(editor)
    editor.update(() => $writeParts(parts, isLocked), { discrete: true, tag: HISTORY_MERGE_TAG })
    onReady(editor)
    return off
    // The text is given once; from then on it is the editor's.
  }, [editor])
  return null
}

const throwError = (error: Error): void => {
  throw error
}

/** The text under correction: one editor over all parts, so that undo and selection reach over them. */
export const TextEditor = memo(({ captions, isLocked, onReady, parts, title }: Props) => {
  const say = useWords()
  const names = Object.fromEntries(Object.entries(PART_WORDS).map(([role, words]) => [`--part-${role}`, `"${say(words)}"`]))
  const photos = Object.fromEntries(captions.flatMap(({ id, photo: { thumbnailURL } }) => (thumbnailURL ? [[photoVariable(id), `url(${JSON.stringify(thumbnailURL)})`]] : [])))
  return (
    <LexicalComposer
      initialConfig={{
        editorState: null,
        namespace: 'desk',
        nodes: [PartNode],
        onError: throwError,
      }}
    >
      <div className="desk-text" style={{ ...names, ...photos } as React.CSSProperties}>
        <RichTextPlugin
          ErrorBoundary={LexicalErrorBoundary}
          contentEditable={
            <ContentEditable ariaLabel={say(WORDS.textOf(title))} ariaMultiline autoCapitalize="off" className="desk-text__editable" lang="zh-Hans" spellCheck={false} tabIndex={0} />
          }
        />
      </div>
      <HistoryPlugin delay={600} />
      <Ready isLocked={isLocked} onReady={onReady} parts={parts} />
    </LexicalComposer>
  )
})
TextEditor.displayName = 'TextEditor'
