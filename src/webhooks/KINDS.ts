import type { ChangeKind } from '../publishing/publicChange'

/** Every kind of public change a receiver can be told of. */
export const KINDS = ['created', 'corrected', 'withdrawn', 'restored', 'erased'] as const satisfies readonly ChangeKind[]
