import type { PayloadRequest } from 'payload'

type Row = Record<string, unknown>

/** Keyed by the request's context, which all requests that Payload makes of one share. */
const remembered = new WeakMap<object, Map<string, Row>>()

const keyOf = (collection: string, id: unknown): string => `${collection}:${String(id)}`

/** Remembers a row as a save has read it, until the save is written. */
export const rememberRow = ({ context }: PayloadRequest, collection: string, row: Row): void => {
  const rows = remembered.get(context) ?? new Map<string, Row>()
  remembered.set(context, rows.set(keyOf(collection, row.id), row))
}

/** The row as this request has read it before it changed it; null when it has not. */
export const rememberedRow = (req: Partial<PayloadRequest> | undefined, collection: string, id: unknown): Row | null =>
  (req?.context && remembered.get(req.context)?.get(keyOf(collection, id))) ?? null
