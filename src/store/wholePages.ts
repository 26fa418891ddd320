import type { PayloadRequest, Where } from 'payload'

/** Where the database has transactions, nobody sees an import before it is whole. */
export const hasTransactions = (req: PayloadRequest): boolean =>
  req.payload.db.name === 'sqlite' ||
  Boolean((req.payload.db as { transactionOptions?: unknown }).transactionOptions)

type Unfinished = { aftermath?: { remove: { id: string }[] } | null; id: string; importRun?: string | null; importState: string }

/** The pages on which some import is at work just now; few at any time. */
const unfinishedPages = async (req: PayloadRequest): Promise<Unfinished[]> => {
  const { docs } = await req.payload.db.find<Unfinished>({
    collection: 'pages', pagination: false, select: { aftermath: true, importRun: true, importState: true },
    where: { importState: { in: ['importing', 'reimporting', 'clearing'] } },
  })
  return docs
}

/** Pages but those that a first import is making. */
export const wholePages = async (req: PayloadRequest): Promise<Where | true> => {
  if (hasTransactions(req)) return true
  const making = (await unfinishedPages(req)).filter(({ importState }) => importState === 'importing')
  return making.length > 0 ? { id: { not_in: making.map(({ id }) => id) } } : true
}

/**
 * What is cut from pages, and their sources. On a MongoDB without transactions it appears and goes one document after
 * the other: what an undecided run has made is left out, and what a decided one has replaced. One field of the page
 * decides, so all of it changes at once.
 */
export const wholeUnits = async (req: PayloadRequest): Promise<Where | true> => {
  if (hasTransactions(req)) return true
  const unfinished = await unfinishedPages(req)
  const undecided = unfinished.filter(({ importState }) => importState !== 'clearing').flatMap(({ importRun }) => importRun ?? [])
  const going = unfinished.flatMap(({ aftermath }) => (aftermath?.remove ?? []).map(({ id }) => id))
  const rules: Where[] = [
    ...(undecided.length > 0 ? [{ cutBy: { not_in: undecided } }] : []),
    ...(going.length > 0 ? [{ id: { not_in: going } }] : []),
  ]
  return rules.length > 0 ? { and: rules } : true
}
