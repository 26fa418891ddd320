import type { PayloadRequest } from 'payload'

const KEY = 'reissueImport'

/** Marks a request as one that makes the units of a page; set by the import alone, never from outside. */
export const startImporting = (req: PayloadRequest): void => {
  req.context[KEY] = true
}

export const stopImporting = (req: PayloadRequest): void => {
  delete req.context[KEY]
}

export const isImporting = (req: PayloadRequest): boolean => req.context?.[KEY] === true
