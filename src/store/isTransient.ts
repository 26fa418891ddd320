/** MongoDB labels what is worth trying again; a replica set throws it when two transactions touch one document. */
export const isTransient = (error: unknown): boolean => {
  const labelled = error as { hasErrorLabel?: (label: string) => boolean }
  return typeof labelled?.hasErrorLabel === 'function' && labelled.hasErrorLabel('TransientTransactionError')
}
