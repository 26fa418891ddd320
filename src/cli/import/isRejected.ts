import type { PageEntry, RejectedEntry } from './PageEntry'

export const isRejected = (entry: PageEntry | RejectedEntry): entry is RejectedEntry => 'rejected' in entry
