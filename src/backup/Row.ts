/** A document as both databases can hold it: ids of 24 hex digits, relations as ids, times as ISO 8601. */
export type Row = Record<string, unknown> & { id: string }
