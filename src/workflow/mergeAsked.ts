import type { PayloadRequest } from 'payload'

/** From the revision that was named, and onto the one that it was merged with and saved on. */
export type MergedFrom = { from: number; onto: number }

type Asked = { fields: ReadonlySet<string>; merged: MergedFrom | null }

const KEY = 'mergeAsked'

/** In the request's context, which all requests that Payload makes of one take along; filling in relations copies it. */
const askedBy = (req: PayloadRequest): Asked | null => (req.context[KEY] as Asked | undefined) ?? null

/** Remembers that a save asks to be merged when it is stale (`?merge=auto`), and which fields it has sent. */
export const askMerge = (req: PayloadRequest, data: object): void => {
  if (req.query?.merge === 'auto') req.context[KEY] = { fields: new Set(Object.keys(data)), merged: null } satisfies Asked
  else delete req.context[KEY]
}

/** The fields that a save which asked to be merged has sent; null when it has not asked. */
export const mergeAsked = (req: PayloadRequest): ReadonlySet<string> | null => askedBy(req)?.fields ?? null

/** Remembers what was merged; overtaken again, it still is from the revision that was named. */
export const rememberMerge = (req: PayloadRequest, { from, onto }: MergedFrom): void => {
  const found = askedBy(req)
  if (found) found.merged = { from: found.merged?.from ?? from, onto }
}

/** What this request's save was merged from and onto; null when it was not. */
export const mergedFrom = (req: PayloadRequest): MergedFrom | null => askedBy(req)?.merged ?? null
