'use client'

import { DefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

import { firstWords } from './firstWords'

/** In lists: the headline; of a text without one, how it begins. */
export const HeadlineCell = (props: DefaultCellComponentProps) => {
  const cellData = (props.cellData as string | null | undefined) || firstWords((props.rowData as { body?: unknown } | undefined)?.body)
  return <DefaultCell {...props} cellData={cellData ?? undefined} />
}
