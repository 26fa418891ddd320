'use client'

import { DefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

import { label } from '../fields/label'
import { firstWords } from './firstWords'
import { useWords } from './shared/useWords'

const ERASED = label('已依法删除', 'Erased by law')

type Row = { body?: unknown; stage?: unknown }

/** In lists: the headline or caption; of a text without one, how it begins; of an erased one, that it is. */
export const HeadlineCell = (props: DefaultCellComponentProps) => {
  const say = useWords()
  const { body, stage } = (props.rowData ?? {}) as Row
  const cellData = (props.cellData as string | null | undefined) || (stage === 'erased' ? say(ERASED) : firstWords(body))
  return <DefaultCell {...props} cellData={cellData ?? undefined} />
}
