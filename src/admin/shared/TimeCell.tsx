'use client'

import type { DefaultCellComponentProps } from 'payload'

import { ShownTime } from './ShownTime'

/** In a list. */
export const TimeCell = ({ cellData }: DefaultCellComponentProps) => (typeof cellData === 'string' && cellData !== '' ? <ShownTime at={cellData} /> : '—')
