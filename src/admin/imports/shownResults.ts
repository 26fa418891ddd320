import type { PageResult } from '../../jobs/PageResult'
import type { ShownFile } from './types'

export type ShownResult = PageResult & { file: string; key: string }

const urgency = ({ faults, status }: ShownResult): number => (status === 'failed' ? 0 : faults > 0 ? 1 : 2)

/** The pages of all files: what needs a person first, then by page number. */
export const shownResults = (files: ShownFile[]): ShownResult[] =>
  files
    .flatMap(({ id, path, results }) => (results ?? []).map((result, index) => ({ ...result, file: path, key: `${id}:${index}` })))
    .sort((a, b) => urgency(a) - urgency(b) || (a.number ?? Infinity) - (b.number ?? Infinity) || (a.file < b.file ? -1 : 1))
