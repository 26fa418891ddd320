import type { ImportFile } from '../payload-types'

/** So often a file may be in hand when the server stops, without a page of it coming in between. */
export const MOST_ATTEMPTS = 5

/** Whether a file is left alone until a person takes its import up again: each time, the server stopped over it. */
export const isGivenUp = ({ attempts }: Pick<ImportFile, 'attempts'>): boolean => (attempts ?? 0) >= MOST_ATTEMPTS
