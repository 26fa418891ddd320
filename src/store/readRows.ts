import type { PayloadRequest } from 'payload'

type Row = Record<string, unknown>
/** Keyed by the request's context, which all requests that Payload makes of one share; then by collection and id. */
type Rows = WeakMap<object, Map<string, Row>>

const remembered: Rows = new WeakMap()
const held: Rows = new WeakMap()

const keyOf = (collection: string, id: unknown): string => `${collection}:${String(id)}`

const put = (rows: Rows, { context }: PayloadRequest, collection: string, row: Row): void => {
  rows.set(context, (rows.get(context) ?? new Map<string, Row>()).set(keyOf(collection, row.id), row))
}

const find = (rows: Rows, req: Partial<PayloadRequest> | undefined, collection: string, id: unknown): Row | null =>
  (req?.context && rows.get(req.context)?.get(keyOf(collection, id))) ?? null

/** Remembers a row as a save has read it, until the save is written. */
export const rememberRow = (req: PayloadRequest, collection: string, row: Row): void => put(remembered, req, collection, row)

/** The row as this request has read it before it changed it; null when it has not. */
export const rememberedRow = (req: Partial<PayloadRequest> | undefined, collection: string, id: unknown): Row | null => find(remembered, req, collection, id)

/** Holds the row as it is remembered now for the save that goes out from it, whatever is read of it until that is written. */
export const holdRow = (req: PayloadRequest, collection: string, id: unknown): void => {
  const row = rememberedRow(req, collection, id)
  if (row) put(held, req, collection, row)
}

/** The row that a save goes out from; null when none is held. */
export const heldRow = (req: Partial<PayloadRequest> | undefined, collection: string, id: unknown): Row | null => find(held, req, collection, id)

/** The same for the write itself: what comes after it goes out from what it reads itself. */
export const takeHeldRow = (req: Partial<PayloadRequest> | undefined, collection: string, id: unknown): Row | null => {
  const row = heldRow(req, collection, id)
  if (req?.context) held.get(req.context)?.delete(keyOf(collection, id))
  return row
}
