import type { PayloadRequest } from 'payload'

type Row = Record<string, unknown>

/** Keyed by the request's context, which all requests that Payload makes of one share. */
const remembered = new WeakMap<object, Map<string, Row>>()
const held = new WeakMap<object, Map<string, Row>>()

const keyOf = (collection: string, id: unknown): string => `${collection}:${String(id)}`

/** Remembers a row as a save has read it, until the save is written. */
export const rememberRow = ({ context }: PayloadRequest, collection: string, row: Row): void => {
  const rows = remembered.get(context) ?? new Map<string, Row>()
  remembered.set(context, rows.set(keyOf(collection, row.id), row))
}

/** The row as this request has read it before it changed it; null when it has not. */
export const rememberedRow = (req: Partial<PayloadRequest> | undefined, collection: string, id: unknown): Row | null =>
  (req?.context && remembered.get(req.context)?.get(keyOf(collection, id))) ?? null

/** Holds the row as it is remembered now for the save that goes out from it, whatever is read of it until that is written. */
export const holdRow = (req: PayloadRequest, collection: string, id: unknown): void => {
  const row = rememberedRow(req, collection, id)
  if (row) held.set(req.context, (held.get(req.context) ?? new Map<string, Row>()).set(keyOf(collection, id), row))
}

/** The row that a save goes out from; null when none is held. */
export const heldRow = (req: Partial<PayloadRequest> | undefined, collection: string, id: unknown): Row | null =>
  (req?.context && held.get(req.context)?.get(keyOf(collection, id))) ?? null

/** The save is written: what comes next goes out from what it reads itself. */
export const letRowGo = (req: Partial<PayloadRequest> | undefined, collection: string, id: unknown): void => {
  if (req?.context) held.get(req.context)?.delete(keyOf(collection, id))
}
